package org.wavefield.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wavefield.audit.Verification.Broken;
import org.wavefield.audit.Verification.Intact;

/** The chain in a real database, and what somebody who may do everything there can do to it. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditTrailIT {

    private static final int WRITERS = 8;
    private static final int CHANGES_EACH = 25;

    @Inject
    AuditTrail audit;

    @Inject
    DataSource database;

    private Head start;

    /** The tests tamper with a copy of the chain as it was, and put the whole chain back. */
    @BeforeEach
    void keep() throws SQLException {
        asOwner("DROP TABLE IF EXISTS kept_entry", "DROP TABLE IF EXISTS kept_head");
        record("one");
        asOwner("CREATE TABLE kept_entry AS TABLE audit_entry", "CREATE TABLE kept_head AS TABLE audit_head");
        start = intact().head();
    }

    @AfterEach
    void restore() throws SQLException {
        asOwner(
                "DELETE FROM audit_entry",
                "INSERT INTO audit_entry SELECT * FROM kept_entry",
                "UPDATE audit_head SET (sequence, hash, signature) = (SELECT sequence, hash, signature FROM kept_head)",
                "DROP TABLE kept_entry",
                "DROP TABLE kept_head");
        audit.forget();
    }

    @Test
    void what_was_recorded_is_a_whole_chain() {
        record("two");
        record("three");

        Intact intact = intact();
        assertThat(intact.entries()).isEqualTo(start.sequence() + 2);
        assertThat(audit.verify(List.of(start, intact.head()))).isEqualTo(intact);
    }

    @Test
    void every_kind_of_value_comes_back_as_it_was_hashed() {
        Map<String, Object> before = Map.of(
                "z",
                1e30,
                "a",
                0.10,
                "n",
                100,
                "text",
                "\u0000 ü \ud83d\ude00 \"",
                "list",
                List.of(true, Optional.empty()));
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(new Change(
                        "test.values",
                        "test:\u0000",
                        Optional.of("study\ud800"),
                        before,
                        null,
                        Optional.of("why\u0000not"))));

        assertThat(intact().entries()).isEqualTo(start.sequence() + 1);
    }

    @Test
    void change_that_is_rolled_back_leaves_no_entry() {
        QuarkusTransaction.begin();
        audit.record(change("undone"));
        QuarkusTransaction.rollback();

        assertThat(intact().head()).isEqualTo(start);
    }

    @Test
    void change_outside_a_transaction_is_a_mistake() {
        assertThatThrownBy(() -> audit.record(change("alone"))).hasMessageContaining("Transaction is required");
    }

    @Test
    void concurrent_writers_make_one_chain() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> written = new ArrayList<>();
            for (int i = 0; i < WRITERS * CHANGES_EACH; i++) {
                String name = "concurrent-" + i;
                written.add(writers.submit(() -> record(name)));
            }
            for (Future<?> each : written) {
                each.get();
            }
        } finally {
            writers.shutdown();
        }

        assertThat(intact().entries()).isEqualTo(start.sequence() + WRITERS * CHANGES_EACH);
    }

    @Test
    void entries_cannot_be_changed_removed_or_emptied() {
        for (String statement : List.of(
                "UPDATE audit_entry SET actor = 'nobody'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "UPDATE audit_head SET sequence = sequence",
                "DELETE FROM audit_head",
                "TRUNCATE audit_head")) {
            assertThatThrownBy(() -> plainly(statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("only added to");
        }
    }

    @Test
    void changed_entry_shows() throws SQLException {
        more();
        for (String change : List.of(
                "actor = 'somebody'",
                "actor_kind = 'PERSON'",
                "at = at + interval '1 microsecond'",
                "action = 'test.other'",
                "subject = 'test:other'",
                "study = NULL",
                "before = '{\"name\": \"other\"}'",
                "after = NULL",
                "reason = 'because'")) {
            String entry = " WHERE sequence = " + (start.sequence() + 2);
            asOwner(
                    "CREATE TABLE one_entry AS SELECT * FROM audit_entry" + entry,
                    "UPDATE audit_entry SET " + change + entry);
            broken(start.sequence() + 2, "not what was written");
            asOwner(
                    "DELETE FROM audit_entry" + entry,
                    "INSERT INTO audit_entry SELECT * FROM one_entry",
                    "DROP TABLE one_entry");
        }
        intact();
    }

    @Test
    void changed_entry_with_a_new_hash_shows_at_the_next() throws SQLException {
        more();
        forge(start.sequence() + 2, start.sequence() + 2);
        broken(start.sequence() + 3, "was not written after");
    }

    @Test
    void chain_that_is_hashed_anew_to_its_end_shows_at_the_head() throws SQLException {
        more();
        forge(start.sequence() + 2, start.sequence() + 4);
        audit.forget();
        broken(start.sequence() + 4, "the last, is not the one");
    }

    @Test
    void chain_and_head_that_are_hashed_anew_lack_the_signature() throws SQLException {
        more();
        Link last = forge(start.sequence() + 2, start.sequence() + 4);
        asOwner("UPDATE audit_head SET hash = '" + last.hash() + "'");
        audit.forget();
        broken(start.sequence() + 4, "was not signed");
    }

    @Test
    void removed_entry_shows_wherever_it_was() throws SQLException {
        more();
        asOwner("DELETE FROM audit_entry WHERE sequence = " + (start.sequence() + 2));
        broken(start.sequence() + 2, "is missing");
        asOwner("DELETE FROM audit_entry WHERE sequence = 1");
        broken(1, "Entry 1 is missing");
    }

    @Test
    void removed_last_entry_shows() throws SQLException {
        more();
        asOwner("DELETE FROM audit_entry WHERE sequence = " + (start.sequence() + 4));
        broken(start.sequence() + 4, "ends with entry " + (start.sequence() + 3));
        asOwner("DELETE FROM audit_entry");
        broken(1, "ends with entry 0");
    }

    @Test
    void removed_entry_shows_even_if_the_rest_moves_up() throws SQLException {
        more();
        asOwner("DELETE FROM audit_entry WHERE sequence = " + (start.sequence() + 2));
        asOwner("UPDATE audit_entry SET sequence = sequence - 1 WHERE sequence > " + (start.sequence() + 2));
        broken(start.sequence() + 2, "not what was written");
    }

    @Test
    void inserted_entry_shows_in_the_middle() throws SQLException {
        more();
        asOwner("UPDATE audit_entry SET sequence = sequence + 1000 WHERE sequence > " + (start.sequence() + 2));
        asOwner("UPDATE audit_entry SET sequence = sequence - 999 WHERE sequence > 1000 + " + (start.sequence() + 2));
        insertAfter(start.sequence() + 2);
        broken(start.sequence() + 4, "not what was written");
    }

    @Test
    void inserted_entry_shows_at_the_end() throws SQLException {
        insertAfter(start.sequence());
        broken(start.sequence() + 1, "was not written by Wavefield");
    }

    @Test
    void entry_that_is_inserted_with_its_head_is_kept_as_a_break_for_ever() throws SQLException {
        Link inserted = insertAfter(start.sequence());
        asOwner("UPDATE audit_head SET sequence = sequence + 1, hash = '" + inserted.hash() + "'");
        broken(start.sequence() + 1, "was not signed");
        record("later");
        broken(start.sequence() + 2, "was not the one that Wavefield had signed");
    }

    @Test
    void removed_head_shows() throws SQLException {
        asOwner("DELETE FROM audit_head");
        assertThat(audit.verify(List.of()))
                .isInstanceOf(Broken.class)
                .asString()
                .contains("head of the chain is missing");
        asOwner("INSERT INTO audit_head (sequence, hash, signature) SELECT sequence, hash, signature FROM kept_head");
    }

    @Test
    void chain_that_is_set_back_with_its_head_shows_to_whoever_kept_a_later_one() throws SQLException {
        more();
        Head kept = intact().head();
        setBack();
        broken(start.sequence() + 1, "was set back");

        audit.forget(); // as a node that was started since
        assertThat(audit.verify(List.of())).as("nothing else knows").isInstanceOf(Intact.class);
        assertThat(audit.verify(List.of(kept))).asString().contains("was set back");
        for (int i = 0; i < 4; i++) {
            record("written anew");
        }
        assertThat(audit.verify(List.of(kept)))
                .isInstanceOf(Broken.class)
                .asString()
                .contains("set back and written anew");
    }

    private void more() {
        for (String name : List.of("two", "three", "four", "five")) {
            record(name);
        }
    }

    private void setBack() throws SQLException {
        asOwner(
                "DELETE FROM audit_entry WHERE sequence > " + start.sequence(),
                "UPDATE audit_head SET (sequence, hash, signature) = (SELECT sequence, hash, signature FROM kept_head)");
    }

    /** Changes the first and hashes all up to the last anew, as one can who knows the code but not the key. */
    private Link forge(long first, long last) throws SQLException {
        asOwner("UPDATE audit_entry SET actor = 'somebody' WHERE sequence = " + first);
        Link link = at(first - 1);
        for (long sequence = first; sequence <= last; sequence++) {
            link = Link.after(link.hash(), at(sequence).entry());
            asOwner("UPDATE audit_entry SET previous_hash = '" + link.previousHash() + "', hash = '" + link.hash()
                    + "' WHERE sequence = " + sequence);
        }
        return link;
    }

    private Link insertAfter(long sequence) throws SQLException {
        Link before = at(sequence);
        AuditEntry entry = before.entry();
        Link inserted = Link.after(
                before.hash(),
                new AuditEntry(
                        sequence + 1,
                        entry.at(),
                        Actor.SYSTEM,
                        "test.inserted",
                        "test:inserted",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        asOwner(
                "INSERT INTO audit_entry (sequence, at, actor, actor_kind, action, subject, previous_hash, hash) SELECT sequence + 1, "
                        + "at, 'system', 'SYSTEM', 'test.inserted', 'test:inserted', '" + inserted.previousHash()
                        + "', '"
                        + inserted.hash() + "' FROM audit_entry WHERE sequence = " + sequence);
        return inserted;
    }

    private Link at(long sequence) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT " + AuditTable.COLUMNS + " FROM audit_entry WHERE sequence = " + sequence)) {
            assertThat(row.next()).isTrue();
            return AuditTable.link(row);
        }
    }

    private void record(String name) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(change(name)));
    }

    private static Change change(String name) {
        return Change.in("a_study", "test.change", "test:" + name, Map.of("name", name), Map.of("name", name + "!"));
    }

    private Intact intact() {
        Verification verification = audit.verify(List.of());
        assertThat(verification).isInstanceOf(Intact.class);
        return (Intact) verification;
    }

    private void broken(long sequence, String what) {
        Verification verification = audit.verify(List.of());
        assertThat(verification).isInstanceOf(Broken.class);
        assertThat(((Broken) verification).sequence()).isEqualTo(sequence);
        assertThat(((Broken) verification).what()).contains(what);
    }

    private void plainly(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    /** With the triggers off, as the owner of the database can. */
    private void asOwner(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement executed = connection.createStatement()) {
            executed.execute("SET session_replication_role = replica");
            try {
                for (String statement : statements) {
                    executed.execute(statement);
                }
            } finally {
                executed.execute("RESET session_replication_role");
            }
        }
    }
}
