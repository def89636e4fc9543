package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wavefield.fieldwork.FieldworkStudy.form;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.agenda.Agenda;
import org.wavefield.platform.MovableClock;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Gates;
import org.wavefield.study.Kind;

/** Places are given away one by one, in all cells of an interview or in none. */
@QuarkusTest
class QuotaLedgerIT {

    private static final Instant NOON = Instant.parse("2025-02-03T12:00:00Z");
    private static final String TWO_TABLES =
            """
            quotas:
              - {variables: {age_group: young}, target: 1}
              - {variables: {age_group: old}, target: 2}
              - {variables: {gender: female}, target: 2}
              - {variables: {gender: male}, target: 1}
            outside_quotas: quota_full
            """;

    @Inject
    QuotaStudy study;

    @Inject
    QuotaLedger ledger;

    @Inject
    Fieldings fieldings;

    @Inject
    Gates gates;

    @Inject
    Agenda agenda;

    @Inject
    Database database;

    @Inject
    DataSource source;

    private final MovableClock clock = new MovableClock(NOON);
    private Fielding fielding;

    @BeforeEach
    void prepare() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @AfterEach
    void nothing_contradicts() throws SQLException {
        assertThat(study.contradictions(fielding)).isEmpty();
    }

    @Test
    void place_is_held_from_the_end_of_the_screener_and_taken_at_the_end() throws SQLException {
        fielding = study.open(TWO_TABLES, 3);
        Start.Started one = study.start(fielding);

        study.screener(one, "age_group=young", "gender=female");
        assertThat(study.cells(fielding))
                .containsExactly(
                        "age_group=young: 1+0/1", "age_group=old: 0+0/2", "gender=female: 1+0/2", "gender=male: 0+0/1");

        assertThat(study.rest(one).disposition()).contains(Disposition.COMPLETE);
        assertThat(study.rest(one).disposition()).contains(Disposition.COMPLETE);
        assertThat(study.cells(fielding)).contains("age_group=young: 0+1/1", "gender=female: 0+1/2");
    }

    @Test
    void where_one_cell_is_full_nothing_is_held() throws SQLException {
        fielding = study.open(TWO_TABLES, 3);
        study.screener(study.start(fielding), "age_group=young", "gender=female");
        Start.Started late = study.start(fielding);

        assertThat(study.screener(late, "age_group=young", "gender=male").disposition())
                .contains(Disposition.QUOTA_FULL);

        assertThat(study.cells(fielding)).contains("age_group=young: 1+0/1", "gender=male: 0+0/1");
        assertThat(turnedAway(late)).containsExactly("FULL age_group age_group=young");
    }

    @Test
    void who_fits_no_cell_is_turned_away_where_the_file_says_so() throws SQLException {
        fielding = study.open(TWO_TABLES, 3);
        Start.Started one = study.start(fielding);

        assertThat(study.screener(one, "age_group=young", "gender=refused").disposition())
                .contains(Disposition.QUOTA_FULL);
        assertThat(turnedAway(one)).containsExactly("NO_CELL gender ");
    }

    @Test
    void who_fits_no_cell_is_admitted_where_the_file_says_so() throws SQLException {
        fielding = study.open(TWO_TABLES.replace("quota_full", "admitted"), 3);
        Start.Started one = study.start(fielding);

        study.screener(one, "age_group=young", "gender=refused");

        assertThat(study.rest(one).disposition()).contains(Disposition.COMPLETE);
        assertThat(study.cells(fielding)).contains("age_group=young: 0+1/1", "gender=female: 0+0/2");
    }

    @Test
    void expired_place_goes_to_somebody_else_and_the_first_ends_over_quota() throws SQLException {
        fielding = study.open(TWO_TABLES, 3);
        Start.Started slow = study.start(fielding);
        study.screener(slow, "age_group=young", "gender=female");

        clock.pass(Duration.ofHours(1));
        agenda.runDue();
        assertThat(study.cells(fielding)).contains("age_group=young: 0+0/1");
        Start.Started quick = study.start(fielding);
        study.screener(quick, "age_group=young", "gender=female");

        assertThat(study.rest(slow).disposition()).contains(Disposition.QUOTA_FULL);
        assertThat(turnedAway(slow)).containsExactly("FULL_AT_COMPLETION age_group age_group=young");
        assertThat(study.rest(quick).disposition()).contains(Disposition.COMPLETE);
    }

    @Test
    void expired_place_that_nobody_took_is_taken_again_at_the_end() throws SQLException {
        fielding = study.open(TWO_TABLES, 3);
        Start.Started slow = study.start(fielding);
        study.screener(slow, "age_group=young", "gender=female");
        clock.pass(Duration.ofHours(2));
        agenda.runDue();

        assertThat(study.rest(slow).disposition()).contains(Disposition.COMPLETE);
        assertThat(study.cells(fielding)).contains("age_group=young: 0+1/1", "gender=female: 0+1/2");
    }

    @Test
    void expiry_waits_for_nobody() throws Exception {
        fielding = study.open(TWO_TABLES, 3);
        Start.Started held = study.start(fielding);
        study.screener(held, "age_group=young", "gender=female");
        study.screener(study.start(fielding), "age_group=old", "gender=female");
        clock.pass(Duration.ofHours(1));

        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM interview WHERE id = '" + held.id().number() + "' FOR UPDATE");
            agenda.runDue();
            assertThat(study.cells(fielding)).contains("age_group=young: 1+0/1", "age_group=old: 0+0/2");
            connection.rollback();
            connection.setAutoCommit(true);
        }
        clock.pass(Duration.ofSeconds(5));
        agenda.runDue();
        assertThat(study.cells(fielding)).contains("age_group=young: 0+0/1");
    }

    @Test
    void whoever_times_out_or_is_screened_out_later_gives_the_place_back() throws SQLException {
        fielding = study.open(TWO_TABLES, 3);
        Start.Started nonsense = study.start(fielding);
        study.screener(nonsense, "age_group=young", "gender=female");
        study.screener(study.start(fielding), "age_group=old", "gender=female");
        study.send(nonsense, form("view_page", 1, "view=good"));

        assertThat(study.send(nonsense, form("why_page", 2, "why=nonsense")).disposition())
                .contains(Disposition.SCREENED_OUT);
        assertThat(study.cells(fielding)).contains("age_group=young: 0+0/1", "age_group=old: 1+0/2");
        assertThat(turnedAway(nonsense))
                .containsExactlyInAnyOrder(
                        "SCREENED_OUT age_group age_group=young", "SCREENED_OUT gender gender=female");

        fieldings.close(fielding.id());
        agenda.runDue();
        assertThat(study.cells(fielding)).contains("age_group=old: 0+0/2");
    }

    @Test
    void reversal_reopens_the_place_once() throws SQLException {
        fielding = study.open(TWO_TABLES, 3);
        Start.Started one = study.start(fielding);
        study.screener(one, "age_group=young", "gender=female");
        study.rest(one);

        assertThat(reopened(one)).isTrue();
        assertThat(reopened(one)).isFalse();
        assertThat(study.cells(fielding)).contains("age_group=young: 0+0/1", "gender=female: 0+0/2");
        assertThat(database.ask(
                        "SELECT disposition FROM interview WHERE id = ?",
                        one.id().number()))
                .containsExactly("COMPLETE");

        Start.Started next = study.start(fielding);
        study.screener(next, "age_group=young", "gender=female");
        assertThat(study.rest(next).disposition()).contains(Disposition.COMPLETE);
    }

    @Test
    void erased_interview_gives_its_place_back() throws SQLException {
        fielding = study.open(TWO_TABLES, 3);
        Start.Started one = study.start(fielding);
        study.screener(one, "age_group=young", "gender=female");
        study.rest(one);

        database.change("DELETE FROM interview WHERE id = ?", one.id().number());

        assertThat(study.cells(fielding)).contains("age_group=young: 0+0/1", "gender=female: 0+0/2");
    }

    @Test
    void lower_target_keeps_the_places_that_are_taken_and_says_so() throws SQLException {
        fielding = study.open(
                """
                quotas:
                  - {variables: {age_group: young}, share: 0.5}
                  - {variables: {age_group: old}, share: 0.5, tolerance: 1}
                """,
                4);
        for (int i = 0; i < 2; i++) {
            study.rest(screened("age_group=young", "gender=female"));
        }
        Start.Started held = screened("age_group=old", "gender=male");

        fieldings.target(fielding.id(), 2, "Less money.");
        assertThat(study.cells(fielding)).containsExactly("age_group=young: 0+2/2", "age_group=old: 1+0/2");
        assertThat(database.ask("SELECT target FROM quota_cell WHERE fielding_id = ? ORDER BY position", fielding.id()))
                .containsExactly("1", "1");
        assertThat(database.ask(
                        "SELECT count(*) FROM audit_entry WHERE subject = ? AND action = 'quota.above-target'",
                        "fielding:" + fielding.id()))
                .containsExactly("1");

        fieldings.target(fielding.id(), 6, "More money.");
        assertThat(study.rest(held).disposition()).contains(Disposition.COMPLETE);
        assertThat(study.cells(fielding)).containsExactly("age_group=young: 0+2/3", "age_group=old: 0+1/4");
    }

    @Test
    void least_filled_cell_of_a_task_counts() throws SQLException {
        fielding = study.open(
                """
                quotas:
                  - {variables: {media: tv}, target: 2, task: source}
                  - {variables: {media: radio}, target: 2, task: source}
                  - {variables: {media: papers}, target: 4, task: source}
                outside_quotas: admitted
                """,
                8);
        screened("age_group=old", "gender=male", "media=tv");
        screened("age_group=old", "gender=female", "media=tv", "media=radio");
        screened("age_group=old", "gender=female", "media=tv", "media=papers");
        screened("age_group=old", "gender=female", "media=tv", "media=papers");

        assertThat(study.cells(fielding))
                .containsExactly("source:media=tv: 1+0/2", "source:media=radio: 1+0/2", "source:media=papers: 2+0/4");
    }

    @Test
    void full_cell_is_told_once() throws SQLException {
        fielding = study.open(TWO_TABLES, 3);
        Start.Started one = screened("age_group=young", "gender=female");
        study.rest(one);
        reopened(one);
        study.rest(screened("age_group=young", "gender=female"));

        assertThat(database.ask(
                        "SELECT title FROM notification WHERE details ->> 'fielding' = ?",
                        Integer.toString(fielding.id())))
                .hasSize(2)
                .filteredOn(title -> title.contains("young"))
                .hasSize(1);
    }

    @Test
    void error_of_the_database_admits_nobody_and_loses_nothing() throws SQLException {
        fielding = study.open(TWO_TABLES, 3);
        Start.Started one = study.start(fielding);
        database.change("ALTER TABLE quota_cell RENAME TO quota_cell_away");
        try {
            assertThatThrownBy(() -> study.screener(one, "age_group=young", "gender=female"))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            database.change("ALTER TABLE quota_cell_away RENAME TO quota_cell");
        }
        assertThat(database.ask(
                        "SELECT revision || ' ' || (screener_closed_at IS NULL) FROM interview WHERE id = ?",
                        one.id().number()))
                .containsExactly("0 true");

        study.screener(one, "age_group=young", "gender=female");
        assertThat(study.rest(one).disposition()).contains(Disposition.COMPLETE);
    }

    @Test
    void transaction_that_the_database_gave_up_is_taken_again() throws SQLException {
        fielding = study.open(TWO_TABLES, 3);
        Start.Started one = study.start(fielding);
        database.change("CREATE SEQUENCE tries");
        database.change(
                "CREATE FUNCTION give_up() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF nextval(''tries'') = 1 THEN"
                        + " RAISE EXCEPTION ''a deadlock'' USING ERRCODE = ''40P01''; END IF; RETURN NEW; END'");
        database.change("CREATE TRIGGER gives_up BEFORE UPDATE ON quota_cell FOR EACH ROW EXECUTE FUNCTION give_up()");
        try {
            study.screener(one, "age_group=young", "gender=female");
        } finally {
            database.change("DROP FUNCTION give_up() CASCADE");
            database.change("DROP SEQUENCE tries");
        }
        assertThat(study.cells(fielding)).contains("age_group=young: 1+0/1", "gender=female: 1+0/2");
    }

    @Test
    void quotas_that_cannot_be_filled_hold_a_launch_up() {
        fielding = study.planned(TWO_TABLES, 10, Kind.REAL);

        assertThat(gates.of(fielding))
                .filteredOn(gate -> gate.id().equals("quotas"))
                .singleElement()
                .satisfies(gate -> assertThat(gate.missing().orElseThrow())
                        .contains("The quota cells of age_group admit 3 completes together, and the target is 10."));
    }

    private Start.Started screened(String... answers) {
        Start.Started interview = study.start(fielding);
        study.screener(interview, answers);
        return interview;
    }

    private boolean reopened(Start.Started interview) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.reopen(interview.id()));
    }

    private List<String> turnedAway(Start.Started interview) throws SQLException {
        return database.ask(
                "SELECT t.reason || ' ' || t.quota || ' ' || coalesce(c.key, '') FROM turned_away t"
                        + " LEFT JOIN quota_cell c ON c.id = t.cell_id WHERE t.interview_id = ?",
                interview.id().number());
    }
}
