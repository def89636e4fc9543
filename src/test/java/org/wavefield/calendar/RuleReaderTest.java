package org.wavefield.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody wrote becomes a rule, or a sentence at its field. */
class RuleReaderTest {

    private static final Instant NOW = Instant.parse("2025-06-11T10:00:30Z");

    @Test
    void short_recurring_rule_gets_the_usual_hours() {
        WaveRule rule =
                read(input("recurring", "", "FREQ=MONTHLY;BYDAY=1MO", "", "", "11", Map.of("DE", "1000", "GB", "")));

        assertThat(rule.kind()).isEqualTo(WaveRule.Kind.RECURRING);
        assertThat(rule.title()).isEqualTo("{month} {year}");
        assertThat(rule.startsOn()).isEqualTo(LocalDate.parse("2025-06-11"));
        assertThat(rule.opens()).isEqualTo(LocalTime.of(9, 0));
        assertThat(rule.closes()).isEqualTo(LocalTime.of(23, 59));
        assertThat(rule.targets()).isEqualTo(Map.of("DE", 1000));
    }

    @Test
    void triggered_wave_opens_at_the_full_minute_so_many_hours_from_now() {
        WaveRule rule = read(input("triggered", "After the summit", "", "", "48", "7", Map.of("DE", "500")));

        assertThat(rule.moment()).contains(Instant.parse("2025-06-13T10:01:00Z"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_its_field() {
        RuleReading reading = RuleReader.read(
                new RuleInput(
                        "fixed",
                        "",
                        "",
                        "31.12.2026",
                        "",
                        "",
                        "0",
                        "9 o'clock",
                        "25:00",
                        "peace",
                        "",
                        Map.of("XX", "1", "DE", "-4")),
                Set.of("DE"),
                Set.of("nuclear"),
                NOW);

        assertThat(((RuleReading.Refused) reading).problems())
                .extracting(CalendarProblem::field)
                .containsExactlyInAnyOrder(
                        "title", "startsOn", "days", "opens", "closes", "modules", "targets", "targets.DE");
    }

    @Test
    void closing_before_opening_on_the_same_day_is_refused() {
        RuleReading reading = RuleReader.read(
                new RuleInput(
                        "fixed", "A day", "", "2026-01-05", "", "", "1", "10:00", "09:00", "", "", Map.of("DE", "4")),
                Set.of("DE"),
                Set.of(),
                NOW);

        assertThat(((RuleReading.Refused) reading).problems())
                .extracting(CalendarProblem::field)
                .isEqualTo(List.of("closes"));
    }

    @Test
    void unknown_kind_is_refused_by_itself() {
        RuleReading reading = RuleReader.read(
                new RuleInput(null, null, null, null, null, null, null, null, null, null, null, null),
                Set.of(),
                Set.of(),
                NOW);

        assertThat(((RuleReading.Refused) reading).problems())
                .extracting(CalendarProblem::field)
                .isEqualTo(List.of("kind"));
    }

    private static RuleInput input(
            String kind,
            String title,
            String recurrence,
            String startsOn,
            String inHours,
            String days,
            Map<String, String> targets) {
        return new RuleInput(kind, title, recurrence, startsOn, inHours, "", days, "", "", "", "", targets);
    }

    private static WaveRule read(RuleInput input) {
        return ((RuleReading.Read) RuleReader.read(input, Set.of("DE", "GB"), Set.of(), NOW)).rule();
    }
}
