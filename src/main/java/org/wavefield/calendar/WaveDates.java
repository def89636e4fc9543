package org.wavefield.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.wavefield.calendar.WaveDraft.FieldingDraft;
import org.wavefield.study.CountryPanel;

/**
 * The waves of a rule within the dates of its study: a pure function of the rule, the panels' zones and the hour.
 *
 * @param startsOn the study's first day, local to each panel
 * @param endsOn its last day
 * @param panels its country panels
 */
record WaveDates(LocalDate startsOn, LocalDate endsOn, List<CountryPanel> panels) {

    /** So many waves a rule makes at most: twelve a year for more than four years. */
    static final int MOST = 60;

    /** The waves that lie within the study's dates and in the future, not numbered yet. */
    List<WaveDraft> future(WaveRule rule, Instant now) {
        return all(rule).stream()
                .filter(wave -> wave.fieldings().stream().allMatch(this::lieWithin))
                .filter(wave -> wave.fieldings().stream()
                        .allMatch(fielding -> fielding.hours().opens().moment().isAfter(now)))
                .limit(MOST)
                .toList();
    }

    /** All of its waves, also those of the past and beyond the study's dates. */
    List<WaveDraft> all(WaveRule rule) {
        return days(rule).stream().map(day -> wave(rule, day)).toList();
    }

    private List<LocalDate> days(WaveRule rule) {
        LocalDate first = rule.startsOn().isBefore(startsOn) ? startsOn : rule.startsOn();
        int most = 10 * MOST;
        return rule.recurrence()
                .map(recurrence -> recurrence.days(first, endsOn, most))
                .orElse(List.of(rule.startsOn()));
    }

    private WaveDraft wave(WaveRule rule, LocalDate day) {
        String title = rule.title()
                .replace("{month}", day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK))
                .replace("{year}", Integer.toString(day.getYear()));
        List<FieldingDraft> fieldings = panels.stream()
                .filter(panel -> rule.targets().containsKey(panel.code()))
                .map(panel -> new FieldingDraft(panel, rule.targets().get(panel.code()), hours(rule, day, panel)))
                .toList();
        return new WaveDraft(0, title, day, fieldings);
    }

    private static Hours hours(WaveRule rule, LocalDate day, CountryPanel panel) {
        LocalHour opens = rule.moment()
                .map(moment -> LocalHour.at(moment, panel.timeZone()))
                .orElseGet(() -> LocalHour.of(day.atTime(rule.opens()), panel.timeZone()));
        LocalDate last = opens.local().toLocalDate().plusDays(rule.days() - 1L);
        return Hours.of(opens, LocalHour.of(last.atTime(rule.closes()), panel.timeZone()));
    }

    private boolean lieWithin(FieldingDraft fielding) {
        Hours hours = fielding.hours();
        return !hours.opens().local().toLocalDate().isBefore(startsOn)
                && !hours.closes().local().toLocalDate().isAfter(endsOn)
                && hours.closes().moment().isAfter(hours.opens().moment());
    }
}
