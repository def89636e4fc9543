package org.wavefield.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.calendar.CalendarView;
import org.wavefield.calendar.Preview;
import org.wavefield.calendar.Recurrence;
import org.wavefield.calendar.WaveRule;

/** The calendar of a study. */
@Schema(name = "Calendar")
record CalendarEntry(LocalDate startsOn, LocalDate endsOn, List<RuleEntry> rules, List<WaveEntry> waves) {

    static CalendarEntry of(CalendarView view) {
        return new CalendarEntry(
                view.definition().startsOn(),
                view.definition().endsOn(),
                view.rules().stream().map(RuleEntry::of).toList(),
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

    /** A rule that was saved. */
    @Schema(name = "SavedRule")
    record RuleEntry(
            int id,
            @Schema(enumeration = {"recurring", "fixed", "triggered"}) String kind,
            String title,
            @Schema(examples = "FREQ=MONTHLY;BYDAY=1MO") Optional<String> recurrence,
            LocalDate startsOn,
            int days,
            LocalTime opens,
            LocalTime closes,
            Set<String> modules,
            boolean openEntry,
            Map<String, Integer> targets) {

        static RuleEntry of(CalendarView.Rule saved) {
            WaveRule rule = saved.rule();
            return new RuleEntry(
                    saved.id(),
                    rule.kind().name().toLowerCase(Locale.ROOT),
                    rule.title(),
                    rule.recurrence().map(Recurrence::text),
                    rule.startsOn(),
                    rule.days(),
                    rule.opens(),
                    rule.closes(),
                    rule.modules(),
                    rule.openEntry(),
                    rule.targets());
        }
    }

    /** A wave of the calendar. */
    @Schema(name = "PlannedWave")
    record WaveEntry(
            int number,
            String title,
            @Schema(description = "Why it was taken back, if it was") Optional<String> withdrawn,
            List<HoursEntry> fieldings) {}
}
