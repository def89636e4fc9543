package org.wavefield.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.wavefield.study.Study;

/**
 * The whole term on two nodes, from January 2025 to January 2029: every opening and closing happens once, at the right
 * local time, whatever clocks do and whichever node is there. The test moves the clock of both from one hour at which
 * something is due to the next.
 */
@QuarkusTest
@Tag("slow")
@WithTestResource(MovedTimePostgres.class)
class WholeTermIT {

    private static final Instant LAST = Instant.parse("2029-01-20T00:00:00Z");
    private static final Instant KILLED_IN = Instant.parse("2025-09-01T00:00:00Z");
    private static final Instant BACK_IN = Instant.parse("2025-12-01T00:00:00Z");
    private static final Instant STOPPED_IN = Instant.parse("2026-03-28T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> PANELS =
            List.of("US", "CA", "CA-nl", "GB", "DE", "PL", "RU", "RU-kgd", "RU-svx", "RU-pkc");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Inject
    CalendarStudy calendarStudy;

    @Inject
    WaveCalendar calendar;

    @Inject
    CalendarReading reading;

    MovedTimePostgres time;

    private Connection connection;
    private final Map<Integer, Instant> lateOpenings = new HashMap<>();

    @Test
    void every_action_of_four_years_happens_once_at_the_right_local_time() throws Exception {
        Study study = calendarStudy.published();
        save(study, "FREQ=MONTHLY;BYDAY=1MO", "09:00", "23:59", 11);
        save(study, "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU,-1SU", "02:30", "03:30", 1);
        save(study, "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", "01:30", "02:45", 1);
        save(study, "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "01:30", "02:30", 1);
        save(study, "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "02:30", "03:30", 1);
        calendarStudy.openUnrehearsed(study);
        List<CalendarView.Place> places = places(study);
        try (Connection own = DriverManager.getConnection(time.url(), "postgres", "");
                Node first = node("first");
                Node second = node("second")) {
            connection = own;
            keepPhaseLog();
            List.of(first.start(), second.start());
            await("two nodes", () -> first.isReady() && second.isReady());
            assertThat(first.said()).contains("ATTENTION: the time is not true");

            pass(KILLED_IN);
            Node killed = killInTheMiddle(List.of(first, second));
            pass(BACK_IN);
            killed.start();
            await("the killed node", killed::isReady);
            pass(STOPPED_IN);
            Node stopped = killed == first ? second : first;
            stopped.stop();
            pass(STOPPED_IN.plus(Duration.ofDays(1)));
            stopped.start();
            await("the stopped node", stopped::isReady);
            pass(LAST);

            assertTrueTimeIsRefused();
            check(places);
        }
    }

    private void save(Study study, String rule, String opens, String closes, int days) {
        Map<String, String> targets = PANELS.stream().collect(Collectors.toMap(panel -> panel, panel -> "100"));
        assertThat(calendar.save(
                        study,
                        new RuleInput(
                                "recurring",
                                "{month} {year}",
                                rule + ";UNTIL=20281231",
                                "2025-01-02",
                                "",
                                "",
                                Integer.toString(days),
                                opens,
                                closes,
                                "",
                                "true",
                                targets)))
                .isInstanceOf(CalendarChange.Made.class);
    }

    private List<CalendarView.Place> places(Study study) {
        return reading.view(study).orElseThrow().planned().stream()
                .flatMap(wave -> wave.places().stream())
                .toList();
    }

    private Node node(String name) {
        return new Node(name, directory, settings(name));
    }

    private List<String> settings(String name) {
        return List.of(
                "quarkus.datasource.jdbc.url=" + time.url() + "?ApplicationName=" + name,
                "quarkus.datasource.username=postgres",
                "quarkus.datasource.password=",
                "quarkus.oidc.auth-server-url=http://127.0.0.1:9/realms/nobody",
                "quarkus.oidc.tenant-enabled=false",
                "quarkus.oidc.api.tenant-enabled=false",
                "wavefield.durability.required=false",
                "wavefield.audit.key=a-key-of-the-audit-trail-for-tests-alone",
                "wavefield.schedule.every=0.1s",
                "quarkus.quartz.cluster-checkin-interval=1000",
                "wavefield.clock.file=" + time.clock());
    }

    /** Lets time pass from one hour at which something is due to the next, each as soon as everything is done. */
    private void pass(Instant until) throws Exception {
        while (true) {
            List<Instant> next = instants(
                    "SELECT min(next_at) FROM due_action WHERE state = 'PENDING' AND kind IN ('fielding.open', 'fielding.close')");
            if (next.isEmpty() || next.get(0).isAfter(until)) {
                time.moveTo(until);
                settle(until);
                return;
            }
            time.moveTo(next.get(0));
            settle(next.get(0));
        }
    }

    private void settle(Instant now) throws Exception {
        await(
                "everything due at " + now,
                () -> number("SELECT count(*) FROM due_action WHERE state = 'PENDING' AND next_at <= '" + now + "'")
                        == 0);
    }

    /**
     * Holds the row of the next fielding that opens, so that a node stops in the middle of opening it, and kills this node
     * there. The other one opens it when the lease has run out.
     */
    private Node killInTheMiddle(List<Node> nodes) throws Exception {
        int fielding = (int) number("SELECT substr(subject, 10)::int FROM due_action WHERE state = 'PENDING'"
                + " AND kind = 'fielding.open' ORDER BY due_at, id LIMIT 1");
        Instant opens = instants("SELECT due_at FROM due_action WHERE key = 'fielding:" + fielding + "/open'")
                .get(0);
        Node killed;
        try (Connection holder = DriverManager.getConnection(time.url(), "postgres", "");
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT FROM fielding WHERE id = " + fielding + " FOR UPDATE");
            time.moveTo(opens);
            String waiting = "SELECT application_name FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
            await("a node in the middle of opening", () -> !texts(waiting).isEmpty());
            String name = texts(waiting).get(0);
            killed = nodes.stream()
                    .filter(node -> node.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            killed.kill();
            holder.rollback();
        }
        await("the end of its connections", () -> texts(
                        "SELECT application_name FROM pg_stat_activity WHERE application_name = '" + killed.name()
                                + "'")
                .isEmpty());
        assertThat(texts("SELECT phase FROM fielding WHERE id = " + fielding)).containsExactly("PLANNED");
        assertThat(texts("SELECT state FROM due_action WHERE key = 'fielding:" + fielding + "/open'"))
                .containsExactly("PENDING");
        Instant later = opens.plus(LEASE);
        // What was due beside it at that hour may be done by the other node before or after the clock moves on.
        time.moveTo(later);
        settle(later);
        lateOpenings.put(fielding, later);
        return killed;
    }

    private void assertTrueTimeIsRefused() {
        List<String> settings = new ArrayList<>(settings("true"));
        settings.removeIf(setting -> setting.startsWith("wavefield.clock.file"));
        try (Node true_ = new Node("true", directory, settings)) {
            assertThat(true_.start().exitCode()).isEqualTo(1);
            assertThat(true_.said()).contains("This database was used with a clock that was moved");
        }
    }

    private void check(List<CalendarView.Place> places) throws SQLException {
        Map<Integer, Instant> opened = moments("SELECT id, opened_at FROM fielding WHERE opened_at IS NOT NULL");
        Map<Integer, Instant> closed = moments("SELECT id, closed_at FROM fielding WHERE closed_at IS NOT NULL");
        Map<Integer, Instant> done = moments(
                "SELECT substr(subject, 10)::int, done_at FROM due_action WHERE kind = 'fielding.open' AND state = 'DONE'");
        Set<String> remarkable = new TreeSet<>();
        int compared = 0;
        for (CalendarView.Place place : places) {
            int id = place.fielding().id();
            ZoneId zone = place.fielding().panel().timeZone();
            Instant opens = expected(place.hours().opens().local(), zone);
            assertLate(id, opened.get(id), opens, place);
            assertThat(done.get(id)).isEqualTo(opened.get(id));
            assertThat(closed.get(id))
                    .as("closing of %s", place)
                    .isEqualTo(expected(place.hours().closes().local(), zone));
            if (zone.getRules().getValidOffsets(place.hours().opens().local()).size() != 1) {
                remarkable.add(place.fielding().panel().code() + " "
                        + zone.getRules()
                                .getValidOffsets(place.hours().opens().local())
                                .size());
            }
            compared += 2;
        }
        assertThat(remarkable)
                .contains("US 0", "US 2", "CA-nl 0", "CA-nl 2", "GB 0", "GB 2", "DE 0", "DE 2", "PL 0", "PL 2")
                .noneMatch(said -> said.startsWith("RU"));
        assertThat(texts("SELECT fielding || ' ' || string_agg(was || '>' || becomes, ' ' ORDER BY n) FROM phase_log"
                        + " GROUP BY fielding"))
                .hasSize(places.size())
                .allMatch(said -> said.endsWith(" PLANNED>OPEN OPEN>CLOSED"));
        assertThat(texts("SELECT DISTINCT state FROM due_action WHERE kind IN ('fielding.open', 'fielding.close')"))
                .containsExactly("DONE");
        System.out.printf(
                "%d fieldings in %d zones: %d openings and closings compared, each once; %d hours that do not exist or come twice, by panel: %s%n",
                places.size(),
                new HashSet<>(places.stream()
                                .map(place -> place.fielding().panel().timeZone())
                                .toList())
                        .size(),
                compared,
                remarkable.size(),
                remarkable);
    }

    /** Only what was due in the minute of the kill may be late, and only by the lease. */
    private void assertLate(int id, Instant opened, Instant expected, CalendarView.Place place) {
        if (lateOpenings.containsKey(id)) {
            assertThat(opened).isEqualTo(lateOpenings.get(id));
        } else if (lateOpenings.containsValue(expected.plus(LEASE))) {
            assertThat(opened).as("opening of %s", place).isBetween(expected, expected.plus(LEASE));
        } else {
            assertThat(opened).as("opening of %s", place).isEqualTo(expected);
        }
    }

    /** Minute after minute, the first at which a clock there shows the hour or a later one. */
    private static Instant expected(LocalDateTime local, ZoneId zone) {
        Instant minute = local.toInstant(ZoneOffset.UTC).minus(Duration.ofHours(15));
        while (LocalDateTime.ofInstant(minute, zone).isBefore(local)) {
            minute = minute.plusSeconds(60);
        }
        return minute;
    }

    private void keepPhaseLog() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE phase_log (n serial, fielding int, was text, becomes text)");
            statement.execute("CREATE FUNCTION keep_phase() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " INSERT INTO phase_log (fielding, was, becomes) VALUES (NEW.id, OLD.phase, NEW.phase);"
                    + " RETURN NULL; END $$");
            statement.execute("CREATE TRIGGER keep_phase AFTER UPDATE OF phase ON fielding FOR EACH ROW"
                    + " WHEN (NEW.phase <> OLD.phase) EXECUTE FUNCTION keep_phase()");
        }
    }

    private long number(String question) throws SQLException {
        return Long.parseLong(texts(question).get(0));
    }

    private List<String> texts(String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private List<Instant> instants(String question) throws SQLException {
        List<Instant> instants = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next() && rows.getTimestamp(1) != null) {
                instants.add(rows.getTimestamp(1).toInstant());
            }
        }
        return instants;
    }

    private Map<Integer, Instant> moments(String question) throws SQLException {
        Map<Integer, Instant> moments = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                moments.put(rows.getInt(1), rows.getTimestamp(2).toInstant());
            }
        }
        return moments;
    }

    /** Waits until something holds that must come. */
    private static void await(String what, Condition condition) throws Exception {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("%s did not come", what).isLessThan(limit);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
