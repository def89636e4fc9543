package org.wavefield.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.agenda.Agenda;
import org.wavefield.calendar.CalendarView.Planned;
import org.wavefield.calendar.CalendarView.Rule;
import org.wavefield.fieldwork.Database;
import org.wavefield.platform.MovableClock;
import org.wavefield.study.Phase;
import org.wavefield.study.Study;

/** A rule that was saved changes what is still to come, and nothing else. */
@QuarkusTest
class RuleChangesIT {

    private static final String MONTHLY = "FREQ=MONTHLY;BYDAY=1MO;COUNT=3";

    @Inject
    CalendarStudy calendarStudy;

    @Inject
    WaveCalendar calendar;

    @Inject
    RuleChanges rules;

    @Inject
    CalendarReading reading;

    @Inject
    Agenda agenda;

    @Inject
    Database database;

    private final MovableClock clock = new MovableClock(Instant.parse("2027-06-01T00:00:00Z"));
    private Study study;
    private int rule;

    @BeforeEach
    void prepare() {
        QuarkusMock.installMockForType(clock, Clock.class);
        study = calendarStudy.published();
        assertThat(calendar.save(study, monthly("2027-06-01", "100"))).isInstanceOf(CalendarChange.Made.class);
        calendarStudy.openUnrehearsed(study);
        rule = reading.view(study).orElseThrow().rules().stream()
                .mapToInt(Rule::id)
                .max()
                .orElseThrow();
    }

    @Test
    void only_waves_to_come_change_and_the_log_says_so() throws SQLException {
        clock.moveTo(Instant.parse("2027-06-08T00:00:00Z"));
        agenda.runDue();
        List<Planned> before = waves();

        CalendarChange change = rules.change(study, rule, monthly("2027-06-01", "250"), "More money");

        assertThat(change).isInstanceOf(CalendarChange.Made.class);
        List<Planned> after = waves();
        assertThat(after).hasSize(3);
        assertThat(after.get(0).wave()).isEqualTo(before.get(0).wave());
        assertThat(after.get(0).places().get(0).fielding().phase()).isEqualTo(Phase.OPEN);
        assertThat(after).extracting(RuleChangesIT::target).containsExactly(100, 250, 250);
        assertThat(after)
                .extracting(wave -> wave.wave().number())
                .isEqualTo(before.stream().map(wave -> wave.wave().number()).toList());
        assertThat(database.ask(
                        "SELECT reason FROM audit_entry WHERE action = 'calendar.rule-change' AND subject = ?",
                        "wave_rule:" + rule))
                .containsExactly("More money");
        assertThat(database.ask(
                        "SELECT state FROM due_action WHERE key = ?",
                        "fielding:" + before.get(1).places().get(0).fielding().id() + "/open"))
                .containsExactly("DROPPED");

        clock.moveTo(Instant.parse("2027-07-05T07:00:00Z"));
        calendarStudy.openUnrehearsed(study);
        agenda.runDue();
        assertThat(waves().get(1).places().get(0).fielding().phase()).isEqualTo(Phase.OPEN);
    }

    @Test
    void days_that_stay_keep_their_waves() {
        List<Planned> before = waves();

        RulePreview.Shown shown =
                (RulePreview.Shown) rules.preview(study, rule, recurring("FREQ=MONTHLY;BYDAY=1MO;COUNT=4", "100"));
        assertThat(rules.change(study, rule, recurring("FREQ=MONTHLY;BYDAY=1MO;COUNT=4", "100"), "One more"))
                .isInstanceOf(CalendarChange.Made.class);

        assertThat(shown.effect().withdrawn()).isEmpty();
        assertThat(shown.effect().stays())
                .isEqualTo(before.stream().map(Planned::wave).toList());
        assertThat(shown.effect().made())
                .extracting(WaveDraft::startsOn)
                .containsExactly(LocalDate.parse("2027-09-06"));
        assertThat(waves()).hasSize(4).containsAll(before);
    }

    @Test
    void change_without_a_reason_of_another_kind_or_of_no_rule_is_refused() {
        List<Planned> before = waves();
        RuleInput fixed =
                new RuleInput("fixed", "A wave", "", "2027-08-10", "", "", "11", "", "", "", "true", Map.of("DE", "1"));

        assertThat(rules.change(study, rule, monthly("2027-06-01", "250"), " "))
                .isEqualTo(CalendarChange.Refused.because("reason", "Enter a reason of at most 500 characters."));
        assertThat(rules.change(study, rule, fixed, "Why not")).isInstanceOf(CalendarChange.Refused.class);
        assertThat(rules.change(study, rule, recurring("FREQ=SOMETIMES", "1"), "Why not"))
                .isInstanceOf(CalendarChange.Refused.class);
        assertThat(rules.change(study, Integer.MAX_VALUE, monthly("2027-06-01", "250"), "Why not"))
                .isInstanceOf(CalendarChange.Refused.class);
        assertThat(rules.find(new Study(study.id() + 1_000_000, "other", "Another"), rule))
                .isEmpty();
        assertThat(waves()).isEqualTo(before);
    }

    private static RuleInput monthly(String from, String target) {
        return new RuleInput("recurring", "", MONTHLY, from, "", "", "11", "", "", "", "true", Map.of("DE", target));
    }

    private static RuleInput recurring(String recurrence, String target) {
        return new RuleInput(
                "recurring", "", recurrence, "2027-06-01", "", "", "11", "", "", "", "true", Map.of("DE", target));
    }

    private List<Planned> waves() {
        return reading.view(study).orElseThrow().planned().stream()
                .filter(wave -> wave.rule().filter(one -> one == rule).isPresent())
                .toList();
    }

    private static int target(Planned wave) {
        return wave.places().get(0).fielding().target();
    }
}
