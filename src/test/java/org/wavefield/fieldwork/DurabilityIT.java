package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.fieldwork.FieldworkStudy.AGREED;
import static org.wavefield.fieldwork.FieldworkStudy.ENGLISH;
import static org.wavefield.fieldwork.FieldworkStudy.form;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.wavefield.interview.Outcome;
import org.wavefield.interview.Submission;

/** What was acknowledged survives the death of the database. */
@QuarkusTest
@WithTestResource(DurablePostgres.class)
class DurabilityIT {

    private static final int RESPONDENTS = 4;
    private static final int ENOUGH = 200;

    @Inject
    FieldworkStudy study;

    @Inject
    Interviews interviews;

    @Inject
    Database database;

    DurablePostgres postgres;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough = new CountDownLatch(ENOUGH);

    @Test
    void every_acknowledged_page_is_there_after_postgresql_was_killed() throws Exception {
        assertThat(database.ask("SHOW fsync")).containsExactly("on");
        int fielding = study.open().id();
        ExecutorService respondents = Executors.newFixedThreadPool(RESPONDENTS);
        for (int i = 0; i < RESPONDENTS; i++) {
            respondents.execute(() -> answerForEver(fielding));
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();

        postgres.kill();

        respondents.shutdown();
        assertThat(respondents.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        try (Connection connection = postgres.restart()) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertThat(stored(connection)).containsAll(acknowledged);
        }
    }

    /** Until the database dies: every thread ends with the first call that fails. */
    private void answerForEver(int fielding) {
        while (true) {
            Start.Started started = (Start.Started) interviews.start(fielding, AGREED);
            submit(started, form("your_age", 0, "age=34"));
            submit(started, form("news_page", 1, "news=online"));
            submit(started, form("allies_page", 2, "allies.poland=likely", "allies.france=unlikely"));
        }
    }

    private void submit(Start.Started interview, Submission form) {
        Submitted.Heard heard = (Submitted.Heard) interviews.submit(interview.id(), interview.secret(), form, ENGLISH);
        Outcome.Taken taken = (Outcome.Taken) heard.outcome();
        acknowledged.add(interview.id().number() + " " + taken.state().revision());
        enough.countDown();
    }

    private static Set<String> stored(Connection connection) throws SQLException {
        Set<String> stored = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT p.interview_id || ' ' || p.revision FROM page_submission p JOIN interview i"
                                + " ON i.id = p.interview_id AND i.wave_id = p.wave_id AND i.revision >= p.revision");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        return stored;
    }
}
