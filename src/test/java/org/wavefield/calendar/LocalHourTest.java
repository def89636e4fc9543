package org.wavefield.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;

/** An agreed hour comes to the moment that people there would expect, whatever their clocks do. */
class LocalHourTest {

    /** The definition itself, by trying moment after moment: the first at which a clock there shows the hour or a later one. */
    @Property(tries = 3000)
    void moment_is_the_first_at_which_clocks_there_show_the_hour_or_have_jumped_over_it(
            @ForAll("zones") ZoneId zone, @ForAll("minutes") LocalDateTime local) {
        Instant moment = LocalHour.of(local, zone).moment();

        assertThat(LocalDateTime.ofInstant(moment, zone)).isAfterOrEqualTo(local);
        // Nothing earlier shows it: neither a minute before, nor an hour before, where clocks went back in between.
        Stream.of(1, 30, 60, 61, 120, 24 * 60)
                .map(minutes -> moment.minusSeconds(60L * minutes))
                .forEach(earlier ->
                        assertThat(LocalDateTime.ofInstant(earlier, zone)).isBefore(local));
    }

    @Property(tries = 1000)
    void hour_that_exists_once_is_shown_as_agreed_and_needs_no_remark(
            @ForAll("zones") ZoneId zone, @ForAll("minutes") LocalDateTime local) {
        LocalHour hour = LocalHour.of(local, zone);
        int offsets = zone.getRules().getValidOffsets(local).size();

        assertThat(hour.remark().isPresent()).isEqualTo(offsets != 1);
        assertThat(hour.shown().equals(local)).isEqualTo(offsets != 0);
    }

    @Property(tries = 500)
    void later_hours_never_come_earlier(
            @ForAll("zones") ZoneId zone, @ForAll("minutes") LocalDateTime one, @ForAll("minutes") LocalDateTime two) {
        Instant first = LocalHour.of(one.isBefore(two) ? one : two, zone).moment();
        Instant second = LocalHour.of(one.isBefore(two) ? two : one, zone).moment();

        assertThat(first).isBeforeOrEqualTo(second);
    }

    @Property(tries = 200)
    void russia_has_no_such_days(@ForAll("russia") ZoneId zone, @ForAll("minutes") LocalDateTime local) {
        assertThat(LocalHour.of(local, zone).remark()).isEmpty();
    }

    @Example
    void half_past_two_in_the_gap_is_three_sharp() {
        LocalHour berlin = LocalHour.of(LocalDateTime.parse("2026-03-29T02:30"), ZoneId.of("Europe/Berlin"));
        assertThat(berlin.moment()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(berlin.shown()).isEqualTo(LocalDateTime.parse("2026-03-29T03:00"));
        assertThat(berlin.remark()).contains("02:30 does not exist on that day; it happens at 03:00.");

        LocalHour newYork = LocalHour.of(LocalDateTime.parse("2026-03-08T02:30"), ZoneId.of("America/New_York"));
        assertThat(newYork.moment()).isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    }

    @Example
    void half_past_two_that_comes_twice_is_the_first() {
        LocalHour berlin = LocalHour.of(LocalDateTime.parse("2026-10-25T02:30"), ZoneId.of("Europe/Berlin"));
        assertThat(berlin.moment()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(berlin.remark()).contains("02:30 comes twice on that day; it happens at the first.");

        LocalHour stJohns = LocalHour.of(LocalDateTime.parse("2026-11-01T01:30"), ZoneId.of("America/St_Johns"));
        assertThat(stJohns.moment())
                .isEqualTo(LocalDateTime.parse("2026-11-01T01:30").toInstant(ZoneOffset.ofHoursMinutes(-2, -30)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(Stream.of(Zones.RUSSIA, Zones.AMERICA, Zones.EUROPE)
                .flatMap(List::stream)
                .map(ZoneId::of)
                .toList());
    }

    @Provide
    Arbitrary<ZoneId> russia() {
        return Arbitraries.of(Zones.RUSSIA.stream().map(ZoneId::of).toList());
    }

    /** Half of them in the nights in which clocks change somewhere. */
    @Provide
    Arbitrary<LocalDateTime> minutes() {
        Arbitrary<LocalDateTime> any = DateTimes.dateTimes()
                .between(LocalDateTime.parse("2025-01-01T00:00"), LocalDateTime.parse("2029-12-31T23:59"))
                .ofPrecision(ChronoUnit.MINUTES);
        Arbitrary<LocalDateTime> nights = any.filter(time -> time.getMonth() == Month.MARCH
                        || time.getMonth() == Month.OCTOBER
                        || time.getMonth() == Month.NOVEMBER)
                .map(time -> time.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                        .withHour(time.getHour() % 4));
        return Arbitraries.oneOf(any, nights);
    }
}
