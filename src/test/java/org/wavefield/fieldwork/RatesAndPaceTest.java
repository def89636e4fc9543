package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Fielding;
import org.wavefield.study.Kind;
import org.wavefield.study.Period;
import org.wavefield.study.Phase;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;

class RatesAndPaceTest {

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Period TEN_DAYS = new Period(OPENED, OPENED.plus(Duration.ofDays(10)));

    @Test
    void rates_are_those_of_their_definitions() {
        Rates rates = Rates.of(FieldingCounts.of(
                1,
                100,
                endings(Map.of(
                        Disposition.COMPLETE, 60L,
                        Disposition.PARTIAL, 5L,
                        Disposition.BREAK_OFF, 10L,
                        Disposition.SCREENED_OUT, 15L,
                        Disposition.QUOTA_FULL, 5L,
                        Disposition.DECLINED, 25L)),
                Optional.empty()));

        assertThat(rates.incidence()).isEqualTo(new Rate(80, 95));
        assertThat(rates.participation()).isEqualTo(new Rate(65, 125));
        assertThat(rates.completion()).isEqualTo(new Rate(60, 75));
        assertThat(rates.breakOff()).isEqualTo(new Rate(10, 75));
    }

    @Test
    void share_of_none_has_no_per_cent() {
        assertThat(new Rate(0, 0).percent()).isEmpty();
        assertThat(new Rate(1, 4).percent()).hasValue(25.0);
    }

    @Test
    void median_is_the_minutes_that_half_took_at_most() {
        assertThat(new Lengths(new TreeMap<>()).median()).isEmpty();
        assertThat(new Lengths(new TreeMap<>(Map.of(7, 1L))).median()).hasValue(7);
        assertThat(new Lengths(new TreeMap<>(Map.of(5, 2L, 9, 2L, 30, 1L))).median())
                .hasValue(9);
        assertThat(new Lengths(new TreeMap<>(Map.of(5, 2L, 9, 2L))).median()).hasValue(5);
    }

    @Test
    void plan_is_a_straight_line_to_the_target() {
        assertThat(pace(Phase.OPEN, 0, Map.of(), Duration.ofDays(3)).due()).hasValue(300);
        assertThat(pace(Phase.OPEN, 0, Map.of(), Duration.ofDays(30)).due()).hasValue(1000);
        assertThat(pace(Phase.OPEN, 0, Map.of(), Duration.ofDays(-1)).due()).hasValue(0);
    }

    @Test
    void behind_is_less_than_four_fifths_of_the_plan() {
        Pace pace = pace(Phase.OPEN, 0, Map.of(), Duration.ofDays(3));
        assertThat(pace.behind(239)).isTrue();
        assertThat(pace.behind(240)).isFalse();
        assertThat(pace(Phase.OPEN, 1000, Map.of(), Duration.ofDays(3)).behind(1000))
                .isFalse();
    }

    @Test
    void behind_is_nobody_who_is_short_of_fewer_than_ten() {
        Pace pace = pace(Phase.OPEN, 0, Map.of(), Duration.ofHours(4));

        assertThat(pace.due()).hasValue(17);
        assertThat(pace.behind(7)).isTrue();
        assertThat(pace.behind(8)).isFalse();
    }

    @Test
    void forecast_goes_on_as_the_last_24_hours_did() {
        Map<Instant, Long> hours =
                Map.of(OPENED, 500L, OPENED.plus(Duration.ofHours(30)), 20L, OPENED.plus(Duration.ofHours(40)), 28L);

        Instant now = OPENED.plus(Duration.ofHours(48));
        assertThat(pace(Phase.OPEN, 548, hours, Duration.ofHours(48)).forecast())
                .contains(now.plus(Duration.ofHours(226)));
    }

    @Test
    void forecast_is_silent_where_nothing_can_be_told() {
        Map<Instant, Long> first = Map.of(OPENED, 5L);
        assertThat(pace(Phase.OPEN, 5, first, Duration.ofMinutes(59)).forecast())
                .isEmpty();
        assertThat(pace(Phase.OPEN, 5, first, Duration.ofHours(2)).forecast()).isPresent();
        assertThat(pace(Phase.OPEN, 0, Map.of(), Duration.ofHours(2)).forecast())
                .isEmpty();
        assertThat(pace(Phase.CLOSED, 5, first, Duration.ofHours(2)).forecast()).isEmpty();
        assertThat(pace(Phase.OPEN, 1000, first, Duration.ofHours(2)).forecast())
                .isEmpty();
    }

    private static Pace pace(Phase phase, long completes, Map<Instant, Long> hours, Duration since) {
        SortedMap<Instant, Long> byHour = new TreeMap<>(hours);
        return Pace.of(fielding(phase), completes, byHour, Optional.of(TEN_DAYS), OPENED.plus(since));
    }

    private static Fielding fielding(Phase phase) {
        Wave wave = new Wave(1, new Study(1, "study", "A study"), 1, "A wave", false, Set.of());
        CountryPanel panel = new CountryPanel(1, "GB", "GB", "Britain", List.of(Locale.UK), ZoneOffset.UTC);
        return new Fielding(
                1, wave, panel, Kind.REAL, phase, true, 1000, 1, "1", Optional.of(OPENED), Optional.empty());
    }

    private static Map<Disposition, Long> endings(Map<Disposition, Long> some) {
        return Stream.of(Disposition.values())
                .collect(Collectors.toMap(
                        disposition -> disposition, disposition -> some.getOrDefault(disposition, 0L)));
    }
}
