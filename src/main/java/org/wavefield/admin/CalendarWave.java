package org.wavefield.admin;

import java.util.List;
import java.util.Optional;
import org.wavefield.calendar.CalendarView.Planned;
import org.wavefield.calendar.WaveDraft;

/**
 * A wave of the calendar with its fieldings.
 *
 * @param anchor its place on the page
 * @param withdrawn why it was taken back, if it was
 * @param withdrawable whether it can still be taken back
 */
record CalendarWave(
        int number,
        String title,
        String anchor,
        Optional<String> withdrawn,
        boolean withdrawable,
        int year,
        List<CalendarLine> lines) {

    static CalendarWave of(WaveDraft draft) {
        return new CalendarWave(
                draft.number(),
                draft.title(),
                "wave-" + draft.number(),
                Optional.empty(),
                false,
                draft.startsOn().getYear(),
                draft.fieldings().stream().map(CalendarLine::of).toList());
    }

    static CalendarWave of(Planned wave) {
        boolean withdrawn = wave.withdrawn().isPresent();
        List<CalendarLine> lines = wave.places().stream()
                .map(place -> CalendarLine.of(place, withdrawn))
                .toList();
        return new CalendarWave(
                wave.wave().number(),
                wave.wave().title(),
                "wave-" + wave.wave().number(),
                wave.withdrawn(),
                !withdrawn && lines.stream().allMatch(line -> line.phase().equals("planned")),
                wave.places().stream()
                        .mapToInt(place -> place.hours().opens().local().getYear())
                        .min()
                        .orElse(0),
                lines);
    }
}
