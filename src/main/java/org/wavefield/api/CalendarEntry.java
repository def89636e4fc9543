package org.wavefield.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.calendar.CalendarView;
import org.wavefield.calendar.Preview;

/** The calendar of a study. */
@Schema(name = "Calendar")
record CalendarEntry(LocalDate startsOn, LocalDate endsOn, List<WaveEntry> waves) {

    static CalendarEntry of(CalendarView view) {
        return new CalendarEntry(
                view.definition().startsOn(),
                view.definition().endsOn(),
                view.planned().stream()
                        .map(wave -> new WaveEntry(
                                wave.wave().number(),
                                wave.wave().title(),
                                wave.withdrawn(),
                                wave.places().stream().map(HoursEntry::of).toList()))
                        .toList());
    }

    static List<WaveEntry> of(Preview.Shown preview) {
        return preview.waves().stream()
                .map(wave -> new WaveEntry(
                        wave.number(),
                        wave.title(),
                        Optional.empty(),
                        wave.fieldings().stream().map(HoursEntry::of).toList()))
                .toList();
    }

    /** A wave of the calendar. */
    @Schema(name = "PlannedWave")
    record WaveEntry(
            int number,
            String title,
            @Schema(description = "Why it was taken back, if it was") Optional<String> withdrawn,
            List<HoursEntry> fieldings) {}
}
