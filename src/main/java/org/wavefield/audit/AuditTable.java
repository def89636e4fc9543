package org.wavefield.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The chain and its head in the database. */
@ApplicationScoped
class AuditTable {

    static final String COLUMNS = "sequence, at, actor, actor_kind, action, subject, study, before::text AS before, "
            + "after::text AS after, reason, previous_hash, hash";

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String HEAD = "SELECT sequence, hash, signature FROM audit_head";
    private static final String INSERT =
            """
            INSERT INTO audit_entry (sequence, at, actor, actor_kind, action, subject, study, before, after, reason,
                                     previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
            """;

    private final DataSource database;
    private final Seal seal;

    AuditTable(DataSource database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** The head, as it stands. */
    record Signed(Head head, Optional<String> signature) {}

    /** Locks the head until the transaction ends: whoever else adds an entry waits. */
    Signed lock() {
        try (Connection connection = database.getConnection()) {
            return head(connection, HEAD + " FOR UPDATE")
                    .orElseThrow(() -> new IllegalStateException("the head of the audit trail is missing"));
        } catch (SQLException e) {
            throw new IllegalStateException("the head of the audit trail cannot be locked", e);
        }
    }

    /** Adds an entry and moves the head, which is locked, to it. */
    void add(Link link) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement move =
                        connection.prepareStatement("UPDATE audit_head SET sequence = ?, hash = ?, signature = ?")) {
            fill(insert, link);
            insert.executeUpdate();
            move.setLong(1, link.entry().sequence());
            move.setString(2, link.hash());
            move.setString(3, seal.sign(link.head()));
            move.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be written", e);
        }
    }

    /** The newest entries of a subject, the newest first. */
    List<AuditEntry> of(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT " + COLUMNS + " FROM audit_entry WHERE subject = ? ORDER BY sequence DESC LIMIT 100")) {
            select.setString(1, subject);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(link(rows).entry());
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be read", e);
        }
    }

    private static void fill(PreparedStatement insert, Link link) throws SQLException {
        AuditEntry entry = link.entry();
        insert.setLong(1, entry.sequence());
        insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(3, entry.actor().name());
        insert.setString(4, entry.actor().kind().name());
        insert.setString(5, entry.action());
        insert.setString(6, entry.subject());
        insert.setString(7, entry.study().orElse(null));
        insert.setString(8, entry.before().orElse(null));
        insert.setString(9, entry.after().orElse(null));
        insert.setString(10, entry.reason().orElse(null));
        insert.setString(11, link.previousHash());
        insert.setString(12, link.hash());
    }

    /** Goes along the whole chain as it stands at one moment, with few of its entries in memory at a time. */
    Verification check(List<Head> known) {
        ChainCheck check = new ChainCheck(known);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // the driver keeps a cursor only within a transaction
            try {
                return check(check, connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be read", e);
        }
    }

    private Verification check(ChainCheck check, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Head and entries as of one moment, whatever is being added.
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            statement.setFetchSize(ROWS_AT_ONCE);
            Optional<Signed> head = head(connection, HEAD);
            try (ResultSet rows = statement.executeQuery("SELECT " + COLUMNS + " FROM audit_entry ORDER BY sequence")) {
                while (rows.next()) {
                    Optional<Verification.Broken> broken = check.next(link(rows));
                    if (broken.isPresent()) {
                        return broken.get();
                    }
                }
            }
            boolean signed = head.filter(found -> seal.signed(found.head(), found.signature()))
                    .isPresent();
            return check.end(head.map(Signed::head), signed);
        }
    }

    private static Optional<Signed> head(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next()
                    ? Optional.of(new Signed(
                            new Head(row.getLong("sequence"), row.getString("hash")),
                            Optional.ofNullable(row.getString("signature"))))
                    : Optional.empty();
        }
    }

    /** The link that a row of {@link #COLUMNS} holds. */
    static Link link(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("actor"), Actor.Kind.valueOf(row.getString("actor_kind"))),
                row.getString("action"),
                row.getString("subject"),
                Optional.ofNullable(row.getString("study")),
                Optional.ofNullable(row.getString("before")).map(CanonicalJson::read),
                Optional.ofNullable(row.getString("after")).map(CanonicalJson::read),
                Optional.ofNullable(row.getString("reason")));
        return new Link(entry, row.getString("previous_hash"), row.getString("hash"));
    }
}
