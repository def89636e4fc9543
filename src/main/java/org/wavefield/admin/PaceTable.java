package org.wavefield.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wavefield.fieldwork.FieldingNumbers;
import org.wavefield.study.Fielding;

/**
 * Completes of a wave by the end of each day, beside the plan. Its chart is drawn from it.
 *
 * @param columns one for each fielding that has opened
 * @param planned whether every column has a plan
 * @param days the last ones, at most as many as a page can show
 */
record PaceTable(List<Column> columns, boolean planned, long target, List<Day> days) {

    private static final int MOST_DAYS = 62;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    /** A country panel and its target. */
    record Column(String code, String name, long target) {}

    /**
     * A day in the viewer's zone.
     *
     * @param completes so far, one for each column
     * @param together all of them
     * @param plan completes that the plan wants by the end of the day
     */
    record Day(String date, List<Long> completes, long together, long plan) {}

    static PaceTable of(List<FieldingNumbers> fielded, ZoneId zone, Instant now) {
        List<FieldingNumbers> opened = fielded.stream()
                .filter(numbers -> numbers.fielding().openedAt().isPresent())
                .toList();
        List<Column> columns = opened.stream()
                .map(FieldingNumbers::fielding)
                .map(fielding ->
                        new Column(fielding.panel().code(), fielding.panel().name(), fielding.target()))
                .toList();
        return new PaceTable(
                columns,
                opened.stream().allMatch(numbers -> numbers.planned().isPresent()),
                columns.stream().mapToLong(Column::target).sum(),
                opened.isEmpty() ? List.of() : days(opened, zone, now));
    }

    private static List<Day> days(List<FieldingNumbers> opened, ZoneId zone, Instant now) {
        LocalDate first = opened.stream()
                .map(numbers -> numbers.fielding().openedAt().orElseThrow())
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .atZone(zone)
                .toLocalDate();
        LocalDate last = end(opened, now).atZone(zone).toLocalDate();
        LocalDate from = last.minusDays(MOST_DAYS - 1L).isAfter(first) ? last.minusDays(MOST_DAYS - 1L) : first;
        return from.datesUntil(last.plusDays(1))
                .map(date -> day(date, opened, zone, now))
                .toList();
    }

    /** The last closing, or now if one is open. */
    private static Instant end(List<FieldingNumbers> opened, Instant now) {
        Optional<Instant> closed =
                opened.stream().map(FieldingNumbers::fielding).allMatch(PaceTable::over)
                        ? opened.stream()
                                .map(numbers -> numbers.fielding().closedAt().orElseThrow())
                                .max(Comparator.naturalOrder())
                        : Optional.empty();
        return closed.orElse(now);
    }

    private static boolean over(Fielding fielding) {
        return fielding.closedAt().isPresent();
    }

    private static Day day(LocalDate date, List<FieldingNumbers> opened, ZoneId zone, Instant now) {
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        Instant until = end.isAfter(now) ? now : end;
        List<Long> completes = new ArrayList<>();
        double plan = 0;
        for (FieldingNumbers numbers : opened) {
            completes.add(numbers.completes().headMap(end).values().stream()
                    .mapToLong(Long::longValue)
                    .sum());
            plan += numbers.planned()
                    .map(period -> numbers.fielding().target() * period.elapsed(until))
                    .orElse(0.0);
        }
        return new Day(
                DATE.format(date),
                completes,
                completes.stream().mapToLong(Long::longValue).sum(),
                Math.round(plan));
    }
}
