package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.wavefield.calendar.Node;
import org.wavefield.study.Fielding;

/**
 * 500 respondents at once on two nodes and one PostgreSQL, with room for 50, of whom 20 places are held by people who have
 * left. One node is killed in the middle, and PostgreSQL after it. A trigger keeps every state that a cell ever had: none
 * is above its target, and in the end there are exactly 50 completes.
 */
@QuarkusTest
@Tag("slow")
@QuarkusTestResource(value = DurablePostgres.class, restrictToAnnotatedClass = true)
class QuotaNodesIT {

    private static final int PLACES = 50;
    private static final int LEAVING = 20;
    private static final int CROWD = 500;
    private static final String QUOTAS =
            """
            quotas:
              - {variables: {age_group: young}, target: 50}
              - {variables: {gender: female}, target: 30}
              - {variables: {gender: male}, target: 20}
            outside_quotas: quota_full
            """;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Inject
    QuotaStudy study;

    @Inject
    Database database;

    DurablePostgres postgres;

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private List<Node> nodes;
    private String join;

    @Test
    void exactly_as_many_are_complete_as_there_are_places() throws Exception {
        Fielding fielding = study.open(QUOTAS, PLACES);
        join = "/join/quotas/" + fielding.wave().number() + "/GB";
        database.change("CREATE TABLE cell_log (key text, taken integer, target integer)");
        database.change("CREATE FUNCTION log_cell() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO cell_log"
                + " VALUES (NEW.key, NEW.reserved + NEW.completed, NEW.target); RETURN NULL; END'");
        database.change("CREATE TRIGGER logged AFTER UPDATE ON quota_cell FOR EACH ROW EXECUTE FUNCTION log_cell()");
        // The application of the test would look for expired places in an hour; the nodes hold them for seconds.
        database.change("UPDATE due_action SET due_at = now(), next_at = now() WHERE kind = 'quota.expiry'");
        try (Node first = node("first");
                Node second = node("second")) {
            nodes = List.of(first.start(), second.start());
            await("two nodes", () -> first.isReady() && second.isReady());

            crowd(LEAVING, false).get();
            assertThat(number("SELECT sum(reserved) FROM quota_cell WHERE key LIKE 'age%'"))
                    .isEqualTo(LEAVING);

            long begun = System.nanoTime();
            Crowd main = crowd(CROWD, true);
            await("a third of the crowd", () -> answered.get() > CROWD / 3);
            first.kill();
            await("two thirds of the crowd", () -> answered.get() > CROWD * 2 / 3);
            postgres.kill();
            postgres.restart().close();
            main.get();
            double seconds = (System.nanoTime() - begun) / 1e9;
            check(fielding);
            long completes = number("SELECT completed FROM quota_cell WHERE key LIKE 'age%'");

            int rounds = 0;
            while (number("SELECT completed FROM quota_cell WHERE key LIKE 'age%'") < PLACES && rounds++ < 10) {
                await("places given back", () -> number("SELECT sum(reserved) FROM quota_cell") == 0);
                crowd(PLACES, true).get();
                check(fielding);
            }

            assertThat(number("SELECT count(*) FROM interview WHERE disposition = 'COMPLETE'"))
                    .isEqualTo(PLACES);
            assertThat(study(fielding)).containsExactly("0+50/50", "0+30/30", "0+20/20");
            System.out.printf(
                    "%d respondents in %.1f s on two nodes, one killed, and PostgreSQL killed: %d completes at first, %d after"
                            + " %d more rounds; %d requests were sent again; %d states of cells, the fullest %d of %d%n",
                    CROWD,
                    seconds,
                    completes,
                    PLACES,
                    rounds,
                    failures.get(),
                    number("SELECT count(*) FROM cell_log"),
                    number("SELECT max(taken) FROM cell_log WHERE key LIKE 'age%'"),
                    PLACES);
        }
    }

    private void check(Fielding fielding) throws Exception {
        assertThat(number("SELECT count(*) FROM cell_log WHERE taken > target")).isZero();
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(Ledger.CONTRADICTIONS)) {
            statement.setInt(1, fielding.id());
            statement.setInt(2, fielding.id());
            statement.setInt(3, fielding.wave().id());
            assertThat(texts(statement)).isEmpty();
        }
    }

    private List<String> study(Fielding fielding) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT reserved || '+' || completed || '/' || admit_limit FROM quota_cell WHERE fielding_id = "
                                + fielding.id() + " ORDER BY position")) {
            return texts(statement);
        }
    }

    /** Respondents who are there at the same moment. */
    private final class Crowd {
        private final ExecutorService people;
        private final List<Future<String>> ends = new ArrayList<>();

        Crowd(int size, boolean stay) {
            people = Executors.newFixedThreadPool(size);
            CountDownLatch all = new CountDownLatch(size);
            answered.set(0);
            for (int i = 0; i < size; i++) {
                int number = i;
                ends.add(people.submit(() -> {
                    all.countDown();
                    all.await();
                    return answer(number, stay);
                }));
            }
        }

        void get() throws Exception {
            for (Future<String> end : ends) {
                assertThat(end.get(5, TimeUnit.MINUTES)).isIn("question", "complete", "quota_full");
            }
            people.shutdown();
        }
    }

    private Crowd crowd(int size, boolean stay) {
        return new Crowd(size, stay);
    }

    private String answer(int number, boolean stay) throws InterruptedException {
        HttpRespondent respondent = new HttpRespondent(
                attempt -> nodes.get((number + attempt) % nodes.size()).address());
        String state = respondent.screener(join, "young", number % 2 == 0 ? "female" : "male");
        if (stay && state.equals("question")) {
            state = respondent.rest();
        }
        answered.incrementAndGet();
        failures.addAndGet(respondent.failures());
        return state;
    }

    private Node node(String name) {
        return new Node(
                name,
                directory,
                List.of(
                        "quarkus.datasource.jdbc.url=" + url(),
                        "quarkus.datasource.username=postgres",
                        "quarkus.datasource.password=",
                        "quarkus.oidc.auth-server-url=http://127.0.0.1:9/realms/nobody",
                        "quarkus.oidc.tenant-enabled=false",
                        "quarkus.oidc.api.tenant-enabled=false",
                        "wavefield.durability.required=false",
                        "wavefield.audit.key=a-key-of-the-audit-trail-for-tests-alone",
                        "wavefield.schedule.every=0.2s",
                        "wavefield.quota.reservation=PT20S"));
    }

    private String url() {
        return postgres.address();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void await(String what, Condition condition) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.sleep(50);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
