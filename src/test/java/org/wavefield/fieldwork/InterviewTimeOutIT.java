package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.fieldwork.FieldworkStudy.AGREED;
import static org.wavefield.fieldwork.FieldworkStudy.ENGLISH;
import static org.wavefield.fieldwork.FieldworkStudy.form;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.agenda.ActionState;
import org.wavefield.agenda.Agenda;
import org.wavefield.agenda.AgendaEntry;
import org.wavefield.interview.Submission;
import org.wavefield.platform.MovableClock;
import org.wavefield.study.Fieldings;

/** Interviews that nobody goes on with come to an end, and those that somebody holds are let be. */
@QuarkusTest
class InterviewTimeOutIT {

    private static final Instant NOON = Instant.parse("2025-02-03T12:00:00Z");

    @Inject
    FieldworkStudy study;

    @Inject
    Interviews interviews;

    @Inject
    Fieldings fieldings;

    @Inject
    Agenda agenda;

    @Inject
    Database database;

    @Inject
    DataSource source;

    private final MovableClock clock = new MovableClock(NOON);

    @BeforeEach
    void prepare() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void untouched_for_a_day_is_a_break_off_or_partial_by_what_was_answered() throws SQLException {
        int fielding = study.open().id();
        Start.Started little = start(fielding);
        Start.Started enough = start(fielding);
        submit(enough, form("your_age", 0, "age=34"));
        submit(enough, form("news_page", 1, "news=online"));
        clock.pass(Duration.ofHours(12));
        Start.Started late = start(fielding);

        clock.moveTo(NOON.plus(Duration.ofHours(24)));
        agenda.runDue();

        assertThat(disposition(little)).containsExactly("BREAK_OFF");
        assertThat(disposition(enough)).containsExactly("PARTIAL");
        assertThat(disposition(late)).containsExactly((String) null);
        // The next look is when the last one can have run out of time.
        assertThat(action(fielding).nextAt()).isEqualTo(NOON.plus(Duration.ofHours(36)));
        assertThat(interviews.submit(little.id(), little.secret(), form("your_age", 0, "age=34"), ENGLISH))
                .isInstanceOf(Submitted.Over.class);
    }

    @Test
    void closing_ends_what_is_left_and_the_looking() throws SQLException {
        int fielding = study.open().id();
        Start.Started left = start(fielding);
        fieldings.close(fielding);

        agenda.runDue();

        assertThat(disposition(left)).containsExactly("BREAK_OFF");
        assertThat(action(fielding).state()).isEqualTo(ActionState.DONE);
    }

    @Test
    void interview_under_way_is_passed_over() throws Exception {
        int fielding = study.open().id();
        Start.Started held = start(fielding);
        Start.Started free = start(fielding);
        fieldings.close(fielding);

        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM interview WHERE id = '" + held.id().number() + "' FOR UPDATE");
            agenda.runDue();
            assertThat(disposition(free)).containsExactly("BREAK_OFF");
            assertThat(disposition(held)).containsExactly((String) null);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        clock.pass(Duration.ofMinutes(1));
        agenda.runDue();

        assertThat(disposition(held)).containsExactly("BREAK_OFF");
        assertThat(action(fielding).state()).isEqualTo(ActionState.DONE);
    }

    private Start.Started start(int fielding) {
        return (Start.Started) interviews.start(fielding, AGREED);
    }

    private void submit(Start.Started interview, Submission form) {
        assertThat(interviews.submit(interview.id(), interview.secret(), form, ENGLISH))
                .isInstanceOf(Submitted.Heard.class);
    }

    private List<String> disposition(Start.Started interview) throws SQLException {
        return database.ask("SELECT disposition FROM interview WHERE id = '"
                + interview.id().number() + "'");
    }

    private AgendaEntry action(int fielding) {
        return agenda.find("interviews:" + fielding + "/time-out").orElseThrow();
    }
}
