package org.wavefield.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.agenda.ActionState;
import org.wavefield.agenda.Agenda;
import org.wavefield.calendar.CalendarView.Place;
import org.wavefield.calendar.CalendarView.Planned;
import org.wavefield.platform.MovableClock;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Phase;
import org.wavefield.study.Study;

/** Rules make waves, waves open and close at their hours, and what has passed stays. */
@QuarkusTest
class WaveCalendarIT {

    @Inject
    CalendarStudy calendarStudy;

    @Inject
    WaveCalendar calendar;

    @Inject
    CalendarChanges changes;

    @Inject
    CalendarReading reading;

    @Inject
    ZoneRefresh refresh;

    @Inject
    Fieldings fieldings;

    @Inject
    Agenda agenda;

    @Inject
    DataSource database;

    private final MovableClock clock = new MovableClock(Instant.parse("2025-06-01T00:00:00Z"));
    private Study study;

    @BeforeEach
    void prepare() {
        QuarkusMock.installMockForType(clock, Clock.class);
        study = calendarStudy.published();
    }

    @Test
    void rule_makes_what_its_preview_shows() {
        RuleInput rule = recurring("FREQ=MONTHLY;BYDAY=1MO;COUNT=3", Map.of("DE", "100", "CA-nl", "50"));

        Preview.Shown preview = (Preview.Shown) calendar.preview(study, rule);
        CalendarChange.Made made = (CalendarChange.Made) calendar.save(study, rule);

        assertThat(preview.waves())
                .hasSize(3)
                .extracting(WaveDraft::title)
                .containsExactly("June 2025", "July 2025", "August 2025");
        assertThat(made.waves())
                .isEqualTo(preview.waves().stream().map(WaveDraft::number).toList());
        Planned first = planned(made.waves().get(0));
        assertThat(first.places()).hasSize(2).allSatisfy(place -> {
            assertThat(place.fielding().phase()).isEqualTo(Phase.PLANNED);
            assertThat(place.opening().orElseThrow().dueAt())
                    .isEqualTo(place.hours().opens().moment());
            assertThat(place.closing().orElseThrow().dueAt())
                    .isEqualTo(place.hours().closes().moment());
        });
        assertThat(place(first, "CA-nl").hours().opens().moment()).isEqualTo(Instant.parse("2025-06-02T11:30:00Z"));
        assertThat(place(first, "DE").fielding().target()).isEqualTo(100);
        assertThat(place(first, "DE").hours().opens().local()).isEqualTo("2025-06-02T09:00");
    }

    @Test
    void fielding_opens_and_closes_at_its_hours() {
        Planned wave = saved(fixed("2025-06-10", Map.of("DE", "100")));
        int fielding = place(wave, "DE").fielding().id();

        clock.moveTo(Instant.parse("2025-06-10T06:59:59Z"));
        agenda.runDue();
        assertThat(phase(fielding)).isEqualTo(Phase.PLANNED);

        clock.moveTo(Instant.parse("2025-06-10T07:00:00Z"));
        agenda.runDue();
        assertThat(phase(fielding)).isEqualTo(Phase.OPEN);

        clock.moveTo(Instant.parse("2025-06-20T21:59:00Z"));
        agenda.runDue();
        Fielding closed = fieldings.find(fielding).orElseThrow();
        assertThat(closed.phase()).isEqualTo(Phase.CLOSED);
        assertThat(closed.openedAt()).contains(Instant.parse("2025-06-10T07:00:00Z"));
        assertThat(closed.closedAt()).contains(Instant.parse("2025-06-20T21:59:00Z"));
    }

    @Test
    void red_gate_is_looked_at_again_until_the_closing_hour_and_told_once() throws SQLException {
        Planned wave = saved(fixed("2025-06-10", Map.of("RU-oms", "100")));
        clock.moveTo(place(wave, "RU-oms").hours().opens().moment());
        agenda.runDue();

        Place waiting = place(planned(wave.wave().number()), "RU-oms");
        assertThat(waiting.opening().orElseThrow().what().orElseThrow()).contains("Omsk", "demonstration");
        assertThat(waiting.opening().orElseThrow().nextAt())
                .isEqualTo(waiting.hours().opens().moment().plus(Duration.ofMinutes(15)));

        String told = "SELECT key FROM notification WHERE key LIKE 'fielding:"
                + waiting.fielding().id() + ":%'";
        assertThat(texts(told)).singleElement().asString().contains(":cannot-open:");
        clock.pass(Duration.ofMinutes(15));
        agenda.runDue();
        assertThat(texts(told)).hasSize(1);

        clock.moveTo(waiting.hours().closes().moment());
        agenda.runDue();
        Place over = place(planned(wave.wave().number()), "RU-oms");
        assertThat(over.opening().orElseThrow().state()).isEqualTo(ActionState.DROPPED);
        assertThat(over.closing().orElseThrow().state()).isEqualTo(ActionState.DONE);
        assertThat(over.fielding().phase()).isEqualTo(Phase.CLOSED);
        assertThat(over.fielding().openedAt()).isEmpty();
    }

    @Test
    void shift_moves_one_panel_and_its_actions() {
        Planned wave = saved(fixed("2025-06-09", Map.of("DE", "100", "PL", "100")));
        int fielding = place(wave, "DE").fielding().id();

        assertThat(changes.shift(study, fielding, 1, "Whit Monday")).isInstanceOf(CalendarChange.Made.class);

        Planned after = planned(wave.wave().number());
        assertThat(place(after, "DE").moved()).contains("Whit Monday");
        assertThat(place(after, "DE").opening().orElseThrow().dueAt()).isEqualTo(Instant.parse("2025-06-10T07:00:00Z"));
        assertThat(place(after, "DE").closing().orElseThrow().dueAt()).isEqualTo(Instant.parse("2025-06-20T21:59:00Z"));
        assertThat(place(after, "PL").opening().orElseThrow().dueAt()).isEqualTo(Instant.parse("2025-06-09T07:00:00Z"));
    }

    @Test
    void what_has_opened_keeps_its_opening_and_what_has_closed_everything() {
        Planned wave = saved(fixed("2025-06-10", Map.of("DE", "100")));
        int fielding = place(wave, "DE").fielding().id();
        clock.moveTo(Instant.parse("2025-06-11T00:00:00Z"));
        agenda.runDue();

        assertThat(changes.withdraw(study, wave.wave().number(), "Too late"))
                .isInstanceOf(CalendarChange.Refused.class);
        assertThat(phase(fielding)).isEqualTo(Phase.OPEN);
        assertThat(changes.shift(study, fielding, 2, "Behind")).isInstanceOf(CalendarChange.Made.class);
        Place longer = place(planned(wave.wave().number()), "DE");
        assertThat(longer.hours().opens().moment()).isEqualTo(Instant.parse("2025-06-10T07:00:00Z"));
        assertThat(longer.hours().closes().moment()).isEqualTo(Instant.parse("2025-06-22T21:59:00Z"));
        assertThat(changes.shift(study, fielding, -20, "Into the past")).isInstanceOf(CalendarChange.Refused.class);

        clock.moveTo(Instant.parse("2025-06-22T21:59:00Z"));
        agenda.runDue();
        assertThat(changes.shift(study, fielding, 2, "Again")).isInstanceOf(CalendarChange.Refused.class);
    }

    @Test
    void change_without_a_reason_or_of_another_study_is_refused() {
        Planned wave = saved(fixed("2025-06-10", Map.of("DE", "100")));
        int fielding = place(wave, "DE").fielding().id();

        assertThat(changes.shift(study, fielding, 1, " ")).isInstanceOf(CalendarChange.Refused.class);
        assertThat(changes.withdraw(study, wave.wave().number(), "")).isInstanceOf(CalendarChange.Refused.class);
        Study other = new Study(study.id() + 1_000_000, "other", "Another");
        assertThat(place(planned(wave.wave().number()), "DE").hours())
                .isEqualTo(place(wave, "DE").hours());
        assertThat(calendar.preview(other, fixed("2025-06-10", Map.of("DE", "1"))))
                .isInstanceOf(Preview.Refused.class);
    }

    @Test
    void withdrawn_wave_never_opens() {
        Planned wave = saved(fixed("2025-06-10", Map.of("DE", "100")));

        assertThat(changes.withdraw(study, wave.wave().number(), "No money")).isInstanceOf(CalendarChange.Made.class);
        clock.moveTo(Instant.parse("2025-06-11T00:00:00Z"));
        agenda.runDue();

        Planned after = planned(wave.wave().number());
        assertThat(after.withdrawn()).contains("No money");
        assertThat(place(after, "DE").fielding().openedAt()).isEmpty();
        assertThat(place(after, "DE").fielding().phase()).isEqualTo(Phase.CLOSED);
        assertThat(place(after, "DE").opening().orElseThrow().state()).isEqualTo(ActionState.DROPPED);
    }

    @Test
    void triggered_wave_opens_everywhere_at_the_same_moment() {
        Planned wave = saved(new RuleInput(
                "triggered",
                "After the summit",
                "",
                "",
                "48",
                "",
                "7",
                "",
                "",
                "",
                "true",
                Map.of("US", "1", "GB", "1", "DE", "1", "PL", "1", "RU", "1")));

        assertThat(wave.places()).hasSize(5).allSatisfy(place -> assertThat(
                        place.hours().opens().moment())
                .isEqualTo(Instant.parse("2025-06-03T00:00:00Z")));
        assertThat(place(wave, "US").hours().opens().local()).hasToString("2025-06-02T20:00");
        assertThat(place(wave, "US").hours().closes().local()).hasToString("2025-06-08T23:59");
        assertThat(place(wave, "RU").hours().closes().local()).hasToString("2025-06-09T23:59");
    }

    @Test
    void past_and_what_lies_beyond_the_study_is_refused() {
        assertThat(calendar.save(study, fixed("2025-05-31", Map.of("DE", "1"))))
                .isInstanceOf(CalendarChange.Refused.class);
        assertThat(calendar.save(study, fixed("2029-03-30", Map.of("DE", "1"))))
                .isInstanceOf(CalendarChange.Refused.class);
        assertThat(calendar.takeOver(study, 1)).isInstanceOf(CalendarChange.Refused.class);
        assertThat(calendar.takeOver(study, 7)).isInstanceOf(CalendarChange.Refused.class);
    }

    @Test
    void hours_that_newer_rules_of_a_zone_move_are_recomputed_at_the_start() throws SQLException {
        Planned wave = saved(fixed("2025-06-10", Map.of("DE", "100")));
        int fielding = place(wave, "DE").fielding().id();
        // As if an older Java had taken Berlin's summer time for an hour less.
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE planned_hours SET opens_at = opens_at + interval '1 hour', closes_at = closes_at"
                    + " + interval '1 hour' WHERE fielding_id = " + fielding);
        }

        refresh.refresh();

        assertThat(agenda.find("fielding:" + fielding + "/open").orElseThrow().dueAt())
                .isEqualTo(Instant.parse("2025-06-10T07:00:00Z"));
        clock.moveTo(Instant.parse("2025-06-10T07:00:00Z"));
        agenda.runDue();
        assertThat(phase(fielding)).isEqualTo(Phase.OPEN);
    }

    private static RuleInput recurring(String rule, Map<String, String> targets) {
        return new RuleInput("recurring", "", rule, "", "", "", "11", "", "", "", "true", targets);
    }

    private static RuleInput fixed(String day, Map<String, String> targets) {
        return new RuleInput("fixed", "A wave", "", day, "", "", "11", "", "", "", "true", targets);
    }

    private Planned saved(RuleInput rule) {
        CalendarChange.Made made = (CalendarChange.Made) calendar.save(study, rule);
        calendarStudy.openUnrehearsed(study);
        return planned(made.waves().get(0));
    }

    private Planned planned(int number) {
        return reading.view(study).orElseThrow().planned().stream()
                .filter(wave -> wave.wave().number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Place place(Planned wave, String panel) {
        return wave.places().stream()
                .filter(place -> place.fielding().panel().code().equals(panel))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private Phase phase(int fielding) {
        return fieldings.find(fielding).orElseThrow().phase();
    }
}
