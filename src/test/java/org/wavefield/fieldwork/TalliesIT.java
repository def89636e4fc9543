package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.fieldwork.FieldworkStudy.AGREED;
import static org.wavefield.fieldwork.FieldworkStudy.ENGLISH;
import static org.wavefield.fieldwork.FieldworkStudy.form;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.study.Fielding;

@QuarkusTest
class TalliesIT {

    private static final String COLUMNS = "wave_id, id, fielding_id, kind, respondent_id, instrument_version_id, facts,"
            + " locale, wording_hash, consent_version, consent_locale, consented_at, started_at, asked_at, ended_at,"
            + " revision, state, disposition, design_weight, secret_hash";

    @Inject
    FieldworkStudy study;

    @Inject
    Interviews interviews;

    @Inject
    Counts counts;

    @Inject
    Tallies tallies;

    @Inject
    Database database;

    private Fielding fielding;

    @BeforeEach
    void open() {
        fielding = study.open();
    }

    @Test
    void nothing_is_kept_of_a_fielding_that_nobody_came_to() {
        assertThat(tallies.verify(fielding.id())).isEmpty();
        assertThat(counted().started()).isZero();
        assertThat(counted().lastStarted()).isEmpty();
    }

    @Test
    void kept_and_counted_agree_after_random_work_of_many_at_once() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Void>> work = IntStream.range(0, 240)
                    .<Callable<Void>>mapToObj(seed -> () -> {
                        live(new Random(seed));
                        return null;
                    })
                    .toList();
            for (Future<Void> done : people.invokeAll(work)) {
                done.get();
            }
        } finally {
            people.shutdown();
        }

        assertThat(tallies.verify(fielding.id())).isEmpty();
        FieldingCounts kept = counted();
        assertThat(List.of(
                        kept.started(),
                        kept.underWay(),
                        kept.of(Disposition.COMPLETE),
                        kept.of(Disposition.SCREENED_OUT),
                        kept.of(Disposition.BREAK_OFF)))
                .containsExactly(
                        rows("true"),
                        rows("disposition IS NULL"),
                        rows("disposition = 'COMPLETE'"),
                        rows("disposition = 'SCREENED_OUT'"),
                        rows("disposition = 'BREAK_OFF'"))
                .allMatch(number -> number > 0);
        assertThat(kept.lastStarted()).isPresent();
    }

    @Test
    void statement_that_brings_and_one_that_takes_many_are_counted_as_one() throws SQLException {
        start();

        bring("interview", 3_000);

        assertThat(tallies.verify(fielding.id())).isEmpty();
        assertThat(counted().started()).isEqualTo(3_001);
        assertThat(counted().of(Disposition.COMPLETE)).isEqualTo(1_000);
        assertThat(counted().of(Disposition.PARTIAL)).isEqualTo(1_000);
        assertThat(database.ask(
                        "SELECT page || ' ' || sum(interviews) FROM interview_break_off WHERE fielding_id = ? GROUP BY page",
                        fielding.id()))
                .containsExactly("news_page 1000");

        database.change("DELETE FROM interview WHERE fielding_id = ? AND disposition = 'COMPLETE'", fielding.id());

        assertThat(tallies.verify(fielding.id())).isEmpty();
        assertThat(counted().started()).isEqualTo(2_001);
        assertThat(counted().of(Disposition.COMPLETE)).isZero();
    }

    @Test
    void what_is_written_past_the_partitioned_table_is_counted_too() throws SQLException {
        start();
        String partition = "interview_wave_" + fielding.wave().id();

        bring(partition, 30);
        database.change("DELETE FROM " + partition + " WHERE disposition = 'PARTIAL'");

        assertThat(tallies.verify(fielding.id())).isEmpty();
        assertThat(counted().started()).isEqualTo(21);
    }

    @Test
    void page_that_is_sent_touches_no_count() throws SQLException {
        Start.Started started = start();
        List<String> before = versions();

        interviews.submit(started.id(), started.secret(), form("your_age", 0, "age=34"), ENGLISH);

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void number_that_is_wrong_is_named() throws SQLException {
        start();
        database.change("UPDATE interview_tally SET interviews = interviews + 2 WHERE fielding_id = ?", fielding.id());

        assertThat(tallies.verify(fielding.id()))
                .singleElement()
                .asString()
                .startsWith("STARTED ")
                .endsWith(": 3 kept, 1 counted");
    }

    /** Starts, and does what people do: answers, is too young, leaves, has everything erased. */
    private void live(Random chance) throws SQLException {
        Start.Started started = start();
        int way = chance.nextInt(6);
        switch (way) {
            case 0 -> send(started, "your_age", 0, "age=12");
            case 1, 2 -> complete(started);
            case 3 -> leave(started);
            default -> send(started, "your_age", 0, "age=40");
        }
        if (way % 2 == 1 && chance.nextInt(3) == 0) {
            database.change("DELETE FROM interview WHERE id = ?", started.id().number());
        }
    }

    private void complete(Start.Started started) {
        send(started, "your_age", 0, "age=40");
        send(started, "news_page", 1, "news=online");
        send(started, "allies_page", 2, "allies.poland=likely", "allies.france=likely");
    }

    private void leave(Start.Started started) throws SQLException {
        send(started, "your_age", 0, "age=40");
        database.change(
                "UPDATE interview SET disposition = 'BREAK_OFF', ended_at = started_at + interval '2 hours' WHERE id = ?",
                started.id().number());
    }

    private Start.Started start() {
        return (Start.Started) interviews.start(fielding.id(), AGREED);
    }

    private void send(Start.Started started, String page, int revision, String... fields) {
        interviews.submit(started.id(), started.secret(), form(page, revision, fields), ENGLISH);
    }

    /** A third each complete, partial, and under way, over some days. */
    private void bring(String table, int many) throws SQLException {
        database.change(
                "INSERT INTO " + table + " (" + COLUMNS + ") SELECT wave_id, gen_random_uuid(), fielding_id, kind,"
                        + " respondent_id, instrument_version_id, facts, locale, wording_hash, consent_version,"
                        + " consent_locale, consented_at, started_at + number * interval '3 minutes', asked_at,"
                        + " CASE WHEN number % 3 < 2 THEN started_at + number * interval '3 minutes 1 second' END, 2,"
                        + " '{\"pages\": {\"news_page\": {\"revision\": 2}, \"your_age\": {\"revision\": 1}}}',"
                        + " (ARRAY['COMPLETE', 'PARTIAL'])[number % 3 + 1], design_weight, secret_hash"
                        + " FROM interview, generate_series(1, ?) AS number WHERE fielding_id = ?",
                many,
                fielding.id());
    }

    private List<String> versions() throws SQLException {
        List<String> versions = new ArrayList<>();
        for (String table : List.of("interview_tally", "interview_length", "interview_break_off")) {
            versions.addAll(database.ask("SELECT xmin || ' ' || ctid || ' ' || tableoid FROM " + table));
        }
        return versions;
    }

    private FieldingCounts counted() {
        return counts.byFielding().get(fielding.id());
    }

    private long rows(String condition) throws SQLException {
        return Long.parseLong(
                database.ask("SELECT count(*) FROM interview WHERE fielding_id = ? AND " + condition, fielding.id())
                        .get(0));
    }
}
