package org.wavefield.audit;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Reads the trail: page by page, or as one table. */
@ApplicationScoped
public class AuditReading {

    /** How many entries a page has. */
    public static final int PAGE = 50;

    private static final int ROWS_AT_ONCE = 1_000;

    /** What makes a spreadsheet take a cell for a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final List<String> COLUMNS = List.of(
            "sequence", "at", "actor", "actor_kind", "action", "subject", "study", "before", "after", "reason", "hash");

    private static final CsvMapper CSV = new CsvMapper();

    private final DataSource database;

    AuditReading(DataSource database) {
        this.database = database;
    }

    /**
     * Some entries, the newest first.
     *
     * @param entries a page of them at most
     * @param next where the next page begins; empty if this is the last
     */
    public record Page(List<AuditEntry> entries, OptionalLong next) {}

    /**
     * A page.
     *
     * @param before only entries with a smaller number: where the page before said that the next begins
     */
    public Page page(AuditFilter filter, OptionalLong before) {
        List<AuditEntry> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = new AuditQuery(filter, before).prepare(connection, PAGE + 1L);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(AuditTable.link(rows).entry());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be read", e);
        }
        return found.size() <= PAGE
                ? new Page(found, OptionalLong.empty())
                : new Page(
                        List.copyOf(found.subList(0, PAGE)),
                        OptionalLong.of(found.get(PAGE - 1).sequence()));
    }

    /**
     * Writes all entries as CSV, the newest first.
     *
     * @param out in UTF-8; is not closed
     */
    public void write(AuditFilter filter, OutputStream out) throws IOException {
        CsvSchema.Builder schema = CSV.schema().rebuild();
        COLUMNS.forEach(schema::addColumn);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // the driver keeps a cursor only within a transaction
            try (PreparedStatement statement =
                            new AuditQuery(filter, OptionalLong.empty()).prepare(connection, Long.MAX_VALUE);
                    SequenceWriter table = CSV.writer(schema.build()).writeValues(out)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                table.write(COLUMNS);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        table.write(row(AuditTable.link(rows)));
                    }
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be read", e);
        }
    }

    private static Map<String, String> row(Link link) {
        AuditEntry entry = link.entry();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("sequence", Long.toString(entry.sequence()));
        row.put("at", entry.at().toString());
        row.put("actor", harmless(entry.actor().name()));
        row.put("actor_kind", entry.actor().kind().name().toLowerCase(Locale.ROOT));
        row.put("action", harmless(entry.action()));
        row.put("subject", harmless(entry.subject()));
        row.put("study", entry.study().map(AuditReading::harmless).orElse(""));
        row.put("before", entry.before().map(AuditReading::harmless).orElse(""));
        row.put("after", entry.after().map(AuditReading::harmless).orElse(""));
        row.put("reason", entry.reason().map(AuditReading::harmless).orElse(""));
        row.put("hash", link.hash());
        return row;
    }

    /** Somebody's words, so that no spreadsheet runs them. */
    private static String harmless(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
