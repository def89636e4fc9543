package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wavefield.interview.Route;
import org.wavefield.questionnaire.Answer;
import org.wavefield.study.Fielding;

/**
 * Quota decisions of 64 respondents at once on one hot cell, beside pgbench with the same statements in the same
 * transactions on the same PostgreSQL, which waits for the disk, in turns. A decision locks the interview's row and the cell, and holds a place.
 */
@QuarkusTest
@Tag("slow")
@QuarkusTestResource(value = DurablePostgres.class, restrictToAnnotatedClass = true)
class QuotaThroughputIT {

    private static final int RESPONDENTS = 64;
    private static final int EACH = 60;
    private static final int ROUNDS = 4;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Route ANSWERED =
            new Route(List.of(), new Route.End.Complete(), Map.of("age_group", new Answer.Code("young")), true, 1);

    @TempDir
    Path directory;

    @Inject
    QuotaStudy study;

    @Inject
    StoredInterviews stored;

    @Inject
    QuotaLedger ledger;

    @Inject
    Database database;

    private Fielding fielding;
    private int next;

    @Test
    void decisions_a_second_stand_beside_those_of_pgbench() throws Exception {
        Path pgbench = pgbench();
        fielding = study.open(
                """
                quotas:
                  - {variables: {age_group: young}, target: 1000000}
                outside_quotas: quota_full
                """,
                1_000_000);
        study.start(fielding);
        copies(2 * (ROUNDS + 1) * RESPONDENTS * EACH);
        ours();
        theirs(pgbench);
        double ours = 0;
        double theirs = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ours += ours() / ROUNDS;
            theirs += theirs(pgbench) / ROUNDS;
        }

        System.out.printf(
                "%d respondents on one cell: %.0f decisions a second, pgbench %.0f: ratio %.2f%n",
                RESPONDENTS, ours, theirs, ours / theirs);
        assertThat(study.contradictions(fielding)).isEmpty();
        assertThat(study.cells(fielding))
                .containsExactly("age_group=young: " + 2 * (ROUNDS + 1) * RESPONDENTS * EACH + "+0/1000000");
    }

    /** Debian's, where it is installed. */
    private static Path pgbench() throws Exception {
        Path versions = Path.of("/usr/lib/postgresql");
        assumeThat(versions).exists();
        try (Stream<Path> found = Files.find(versions, 3, (path, about) -> path.endsWith("bin/pgbench"))) {
            List<Path> all = found.toList();
            assumeThat(all).isNotEmpty();
            return all.get(0);
        }
    }

    private void copies(int count) throws SQLException {
        String columns = String.join(
                ", ",
                database.ask("SELECT column_name FROM information_schema.columns WHERE table_schema = 'public'"
                        + " AND table_name = 'interview' AND column_name <> 'id'"));
        database.change("INSERT INTO interview (id, " + columns + ") SELECT CAST(lpad(to_hex(g), 32, '0') AS uuid), "
                + columns + " FROM (SELECT * FROM interview WHERE fielding_id = " + fielding.id()
                + " LIMIT 1) one, generate_series(1, " + count + ") g");
        database.change("ANALYZE");
    }

    private double ours() throws Exception {
        ExecutorService respondents = Executors.newFixedThreadPool(RESPONDENTS);
        List<Future<?>> all = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < RESPONDENTS; i++) {
            int first = next + i * EACH + 1;
            all.add(respondents.submit(() -> {
                for (int number = first; number < first + EACH; number++) {
                    decide(new InterviewId(fielding.wave().id(), new UUID(0, number)));
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        respondents.shutdown();
        next += RESPONDENTS * EACH;
        return RESPONDENTS * EACH / seconds;
    }

    private void decide(InterviewId id) {
        QuarkusTransaction.requiringNew().run(() -> {
            InterviewEntity interview = stored.lock(id).orElseThrow();
            boolean admitted = ledger.admits(stored.open(interview), interview.respondent, ANSWERED, Instant.now());
            assertThat(admitted).isTrue();
        });
    }

    private double theirs(Path pgbench) throws Exception {
        Path script = directory.resolve("decision.sql");
        Files.writeString(script, script());
        Process process = new ProcessBuilder(
                        pgbench.toString(),
                        "--host=127.0.0.1",
                        "--port=" + database.ask("SHOW port").get(0),
                        "--username=postgres",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + RESPONDENTS,
                        "--jobs=2",
                        "--transactions=" + EACH,
                        "--define=k=0",
                        "--define=first=" + next,
                        "--file=" + script,
                        "postgres")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(said);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(tps.find()).as(said).isTrue();
        next += RESPONDENTS * EACH;
        return Double.parseDouble(tps.group(1));
    }

    private String script() throws SQLException {
        String columns = String.join(
                ", ",
                database.ask("SELECT 'i.' || column_name FROM information_schema.columns WHERE table_schema = 'public'"
                        + " AND table_name = 'interview'"));
        String interview = "CAST(lpad(to_hex(CAST(:number AS bigint)), 32, '0') AS uuid)";
        return """
                \\set k :k + 1
                \\set number :first + :client_id * %d + :k
                BEGIN;
                SELECT %s, (SELECT f.phase FROM fielding f WHERE f.id = i.fielding_id) FROM interview i WHERE i.wave_id = %d AND i.id = %s FOR NO KEY UPDATE;
                SELECT id, key, admit_limit, reserved, completed FROM quota_cell WHERE fielding_id = %d AND (false OR key IN ('age_group=young')) ORDER BY id FOR UPDATE;
                WITH held AS (UPDATE quota_cell SET reserved = reserved + 1 WHERE id IN (%s) RETURNING id) INSERT INTO reservation (wave_id, interview_id, cell_id, state, expires_at) SELECT %d, %s, id, 'HELD', now() + interval '1 hour' FROM held;
                END;
                """
                .formatted(
                        EACH,
                        columns,
                        fielding.wave().id(),
                        interview,
                        fielding.id(),
                        database.ask("SELECT id FROM quota_cell WHERE fielding_id = ?", fielding.id())
                                .get(0),
                        fielding.wave().id(),
                        interview);
    }
}
