package org.wavefield.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.study.CountryPanel;

/**
 * Reads the hours of a wave that is made by hand, in each panel's own zone: a pure function of what was written, the zones
 * and the hour.
 *
 * @param startsOn the study's first day, local to each panel
 * @param endsOn its last day
 * @param now what has passed cannot be planned
 */
record HoursReader(LocalDate startsOn, LocalDate endsOn, Instant now) {

    private static final String WANTED = "such as 2027-03-01 09:00";

    /** What came of it. */
    record Reading(Map<String, Hours> hours, Map<String, String> problems) {}

    /** By the panel's code; or what is wrong, a sentence by field. */
    Reading read(HoursInput input, Collection<CountryPanel> panels) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<LocalDateTime> opens = hour("opens", input.opens(), "Enter the day and hour of the opening", problems);
        Optional<LocalDateTime> closes =
                hour("closes", input.closes(), "Enter the day and hour of the closing", problems);
        if (opens.isEmpty() || closes.isEmpty()) {
            return new Reading(Map.of(), problems);
        }
        if (!closes.get().isAfter(opens.get())) {
            problems.put("closes", "The closing must come after the opening");
        }
        if (opens.get().toLocalDate().isBefore(startsOn)
                || opens.get().toLocalDate().isAfter(endsOn)) {
            problems.put("opens", "The study lasts from " + startsOn + " to " + endsOn + ": open within that");
        }
        if (closes.get().toLocalDate().isAfter(endsOn)) {
            problems.putIfAbsent("closes", "The study ends on " + endsOn + ": close by then");
        }
        Map<String, Hours> hours = new LinkedHashMap<>();
        panels.forEach(panel -> hours.put(
                panel.code(),
                Hours.of(LocalHour.of(opens.get(), panel.timeZone()), LocalHour.of(closes.get(), panel.timeZone()))));
        List<String> passed = panels.stream()
                .filter(panel -> !hours.get(panel.code()).opens().moment().isAfter(now))
                .map(CountryPanel::name)
                .toList();
        if (!passed.isEmpty()) {
            problems.putIfAbsent(
                    "opens", "This hour has passed in " + String.join(", ", passed) + ": enter a later one");
        }
        return new Reading(problems.isEmpty() ? hours : Map.of(), problems);
    }

    /** To the minute. */
    private static Optional<LocalDateTime> hour(
            String field, String said, String wanted, Map<String, String> problems) {
        try {
            return Optional.of(
                    LocalDateTime.parse(said.replaceFirst("\\s+", "T")).truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeParseException e) {
            problems.put(field, wanted + ", " + WANTED); // said at the field
            return Optional.empty();
        }
    }
}
