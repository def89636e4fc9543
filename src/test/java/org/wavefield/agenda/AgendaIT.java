package org.wavefield.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.agenda.Leases.Lease;
import org.wavefield.platform.MovableClock;

/** Actions happen once, in order, and what they write is kept with the mark that they are done, or not at all. */
@QuarkusTest
class AgendaIT {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @Inject
    Agenda agenda;

    @Inject
    Leases leases;

    @Inject
    Effects effects;

    @Inject
    ScriptedHandler handler;

    @Inject
    DataSource database;

    private final MovableClock clock = new MovableClock(NOON);
    private final String subject = "test:" + UUID.randomUUID();

    @BeforeEach
    void prepare() throws SQLException {
        QuarkusMock.installMockForType(clock, Clock.class);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS agenda_effect (n serial, key text NOT NULL)");
        }
    }

    @Test
    void each_of_many_actions_happens_once_whoever_gets_to_it() throws Exception {
        IntStream.range(0, 200)
                .forEach(i -> agenda.plan(new PlannedAction(
                        ScriptedHandler.KIND, subject + "/" + i, subject + "/" + i, NOON.minusSeconds(i))));

        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<Integer>> tried = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tried.add(nodes.submit(agenda::runDue));
        }
        int all = 0;
        for (Future<Integer> each : tried) {
            all += each.get();
        }
        nodes.shutdown();

        assertThat(all).isGreaterThanOrEqualTo(200);
        assertThat(noted(subject)).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void nothing_happens_before_its_hour() throws SQLException {
        plan(subject, "a", NOON.plusSeconds(1));
        agenda.runDue();
        assertThat(noted(subject)).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        agenda.runDue();
        assertThat(noted(subject)).containsExactly("a");
        assertThat(entry("a").state()).isEqualTo(ActionState.DONE);
        assertThat(entry("a").doneAt()).contains(NOON.plusSeconds(1));
        assertThat(entry("a").what()).contains("Noted.");
    }

    @Test
    void actions_of_one_subject_happen_in_the_order_of_their_hours() throws SQLException {
        plan(subject, "second", NOON.minusSeconds(10));
        plan(subject, "first", NOON.minusSeconds(20));
        handler.script(key("first"), due -> due.attempt() < 2 ? fail() : new Effect.Done("At last."));

        agenda.runDue();
        assertThat(noted(subject)).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        agenda.runDue();
        assertThat(noted(subject)).containsExactly("first", "second");
    }

    @Test
    void failed_attempt_leaves_nothing_behind_and_the_last_one_an_alarm() throws SQLException {
        plan(subject, "a", NOON);
        handler.script(key("a"), due -> fail());

        for (int attempt = 1; attempt < 10; attempt++) {
            agenda.runDue();
            assertThat(entry("a").attempts()).isEqualTo(attempt);
            assertThat(entry("a").state()).isEqualTo(ActionState.PENDING);
            assertThat(entry("a").lastError()).contains("IllegalArgumentException: planted");
            clock.moveTo(entry("a").nextAt());
        }
        agenda.runDue();
        assertThat(entry("a").state()).isEqualTo(ActionState.DEAD);
        assertThat(noted(subject)).isEmpty();
        assertThat(agenda.dead(1000)).extracting(AgendaEntry::key).contains(key("a"));

        handler.script(key("a"), due -> new Effect.Done("Mended."));
        assertThat(agenda.tryAgain(entry("a").id())).isTrue();
        agenda.runDue();
        assertThat(entry("a").what()).contains("Mended.");
        assertThat(noted(subject)).containsExactly("a");
        assertThat(agenda.tryAgain(entry("a").id())).isFalse();
    }

    @Test
    void lease_of_a_node_that_died_runs_out_and_its_late_return_changes_nothing() throws SQLException {
        plan(subject, "a", NOON);
        Lease dead = leaseOf("a");
        agenda.runDue();
        assertThat(noted(subject)).isEmpty();

        clock.pass(Duration.ofMinutes(2));
        agenda.runDue();
        assertThat(noted(subject)).containsExactly("a");

        assertThat(effects.realise(dead)).isEmpty();
        leases.failed(dead, new IllegalStateException("late"));
        assertThat(entry("a").state()).isEqualTo(ActionState.DONE);
        assertThat(noted(subject)).containsExactly("a");
    }

    @Test
    void action_that_kills_every_node_is_given_up() throws SQLException {
        plan(subject, "a", NOON);
        for (int node = 0; node < 10; node++) {
            leaseOf("a");
            clock.pass(Duration.ofMinutes(2));
        }
        agenda.runDue();
        assertThat(entry("a").state()).isEqualTo(ActionState.DEAD);
        assertThat(noted(subject)).isEmpty();
    }

    @Test
    void action_that_waits_keeps_its_place_and_its_reason() throws SQLException {
        plan(subject, "a", NOON);
        plan(subject, "b", NOON.plusSeconds(60));
        handler.script(
                key("a"),
                due -> clock.instant().isBefore(NOON.plusSeconds(900))
                        ? new Effect.Later(NOON.plusSeconds(900), "Not yet.")
                        : new Effect.Dropped("Too late."));
        agenda.runDue();
        assertThat(entry("a").what()).contains("Not yet.");
        assertThat(entry("a").dueAt()).isEqualTo(NOON);
        assertThat(entry("a").nextAt()).isEqualTo(NOON.plusSeconds(900));

        clock.pass(Duration.ofSeconds(120));
        agenda.runDue();
        assertThat(entry("b").state()).isEqualTo(ActionState.PENDING);

        clock.moveTo(NOON.plusSeconds(900));
        agenda.runDue();
        assertThat(entry("a").state()).isEqualTo(ActionState.DROPPED);
        assertThat(entry("b").state()).isEqualTo(ActionState.DONE);
        assertThat(noted(subject)).containsExactly("a", "a", "b");
    }

    @Test
    void planning_twice_changes_the_hour_of_what_waits_and_of_nothing_else() throws SQLException {
        plan(subject, "a", NOON.minusSeconds(5));
        plan(subject, "a", NOON.plusSeconds(5));
        agenda.runDue();
        assertThat(noted(subject)).isEmpty();

        assertThat(agenda.cancel(key("a"))).isTrue();
        assertThat(agenda.cancel(key("a"))).isFalse();
        clock.pass(Duration.ofSeconds(5));
        agenda.runDue();
        assertThat(noted(subject)).isEmpty();

        assertThat(plan(subject, "a", NOON)).isTrue();
        agenda.runDue();
        assertThat(plan(subject, "a", NOON)).isFalse();
        agenda.runDue();
        assertThat(noted(subject)).containsExactly("a");
    }

    @Test
    void action_that_no_handler_knows_stays_visible() {
        agenda.plan(new PlannedAction("test.unknown", subject, key("a"), NOON));
        agenda.runDue();
        assertThat(agenda.overdue(1000)).extracting(AgendaEntry::key).contains(key("a"));
        agenda.cancel(key("a"));
    }

    private boolean plan(String of, String name, Instant due) {
        return agenda.plan(new PlannedAction(ScriptedHandler.KIND, of, of + "/" + name, due));
    }

    private String key(String name) {
        return subject + "/" + name;
    }

    private AgendaEntry entry(String name) {
        return agenda.find(key(name)).orElseThrow();
    }

    /** As a node does that dies at once: others' actions that are due are done on the way. */
    private Lease leaseOf(String name) {
        while (true) {
            Lease lease = leases.take(Set.of(ScriptedHandler.KIND)).orElseThrow();
            if (lease.action() == entry(name).id()) {
                return lease;
            }
            effects.realise(lease);
        }
    }

    private static Effect fail() {
        throw new IllegalArgumentException("planted");
    }

    private List<String> noted(String prefix) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT substr(key, ?) FROM agenda_effect WHERE starts_with(key, ?) ORDER BY n")) {
            statement.setInt(1, prefix.length() + 2);
            statement.setString(2, prefix);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        }
        return keys;
    }
}
