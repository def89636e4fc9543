package org.wavefield.fieldwork;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.wavefield.expression.Facts;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.interview.InterviewState;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;

/**
 * The interviews of a fielding as {@code interviews.csv}: a header, and one row an interview, streamed as the database
 * yields them. It has codes, never labels; answers on the route only; and the study's own id of a respondent, never an
 * interview's public one.
 */
@ApplicationScoped
public class InterviewExport {

    private static final int ROWS_AT_ONCE = 500;
    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    /** What is in front of the answers; reserved in questionnaires, so that no item has such a name. */
    static final List<String> ABOUT = List.of(
            "respondent",
            "study",
            "wave",
            "panel",
            "country",
            "fielding",
            "kind",
            "demonstration",
            "disposition",
            "screen_out",
            "locale",
            "instrument_version",
            "started",
            "ended",
            "seconds",
            "design_weight");

    private static final String VERSIONS =
            """
            SELECT DISTINCT instrument_version_id FROM interview
            WHERE wave_id = ? AND fielding_id = ? ORDER BY instrument_version_id DESC
            """;
    private static final String INTERVIEWS =
            """
            SELECT respondent_id, disposition, screen_out, locale, instrument_version_id,
                   to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS started,
                   to_char(ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS ended,
                   round(extract(epoch FROM ended_at - started_at)) AS seconds,
                   design_weight, facts, state, revision, screener_closed_at IS NOT NULL AS screener_closed
            FROM interview WHERE wave_id = ? AND fielding_id = ? ORDER BY started_at, id
            """;

    private final DataSource database;
    private final Fieldings fieldings;
    private final InstrumentCatalogue catalogue;

    InterviewExport(DataSource database, Fieldings fieldings, InstrumentCatalogue catalogue) {
        this.database = database;
        this.fieldings = fieldings;
        this.catalogue = catalogue;
    }

    /** What the file is called where several lie side by side: {@code microcode-wave-3-DE-interviews.csv}. */
    public static String fileName(Fielding fielding) {
        String whose = fielding.kind() == Kind.REAL ? "" : "-" + fielding.kind().code() + "-" + fielding.id();
        return fielding.wave().study().code() + "-wave-" + fielding.wave().number() + "-"
                + fielding.panel().code() + whose + "-interviews.csv";
    }

    /**
     * Writes it.
     *
     * @param fielding the fielding's key
     * @param out in UTF-8; is not closed
     * @throws IllegalArgumentException if there is no such fielding
     */
    public void write(int fielding, OutputStream out) throws IOException {
        Fielding found =
                fieldings.find(fielding).orElseThrow(() -> new IllegalArgumentException("no fielding " + fielding));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // the driver keeps a cursor only within a transaction
            int usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ); // both queries see one moment
            try {
                write(found, connection, out);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(usual);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the interviews cannot be read", e);
        }
    }

    private void write(Fielding fielding, Connection connection, OutputStream out) throws SQLException, IOException {
        Map<Long, Pinned> versions = versions(fielding, connection);
        try (SequenceWriter rows = CSV.writer(schema(versions)).writeValues(out);
                PreparedStatement statement = prepare(connection, INTERVIEWS, fielding);
                ResultSet interviews = statement.executeQuery()) {
            if (versions.isEmpty()) {
                rows.write(ABOUT); // a schema's header comes with the first row, and here is none
            }
            while (interviews.next()) {
                rows.write(row(fielding, interviews, versions.get(interviews.getLong("instrument_version_id"))));
            }
        }
    }

    /** The versions that its interviews are pinned to, the newest first: it gives the columns their order. */
    private Map<Long, Pinned> versions(Fielding fielding, Connection connection) throws SQLException {
        Map<Long, Pinned> versions = new LinkedHashMap<>();
        try (PreparedStatement statement = prepare(connection, VERSIONS, fielding);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                long id = found.getLong(1);
                PanelInstrument instrument =
                        catalogue.instrument(id).panel(fielding.panel().code()).orElseThrow();
                int number = catalogue.version(id).orElseThrow().number();
                versions.put(id, new Pinned(number, instrument, ExportColumns.of(instrument)));
            }
        }
        return versions;
    }

    private static CsvSchema schema(Map<Long, Pinned> versions) {
        Set<String> names = new LinkedHashSet<>(ABOUT);
        versions.values().forEach(version -> version.columns().forEach(column -> names.add(column.name())));
        CsvSchema.Builder schema = CsvSchema.builder();
        names.forEach(schema::addColumn);
        return versions.isEmpty() ? schema.build() : schema.build().withHeader();
    }

    private static Map<String, String> row(Fielding fielding, ResultSet interview, Pinned version) throws SQLException {
        Map<String, String> cells = about(fielding, interview, version);
        Facts facts = FactsDocument.read(interview.getString("facts"));
        InterviewState state = InterviewDocument.read(
                interview.getString("state"), interview.getInt("revision"), interview.getBoolean("screener_closed"));
        ExportColumns.fill(
                cells,
                version.columns(),
                version.instrument().engine().route(state, facts).answers());
        return cells;
    }

    private static Map<String, String> about(Fielding fielding, ResultSet interview, Pinned version)
            throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("respondent", interview.getString("respondent_id"));
        cells.put("study", fielding.wave().study().code());
        cells.put("wave", Integer.toString(fielding.wave().number()));
        cells.put("panel", fielding.panel().code());
        cells.put("country", fielding.panel().country());
        cells.put("fielding", Integer.toString(fielding.id()));
        cells.put("kind", fielding.kind().code());
        cells.put("demonstration", fielding.wave().demonstration() ? ExportCell.YES : ExportCell.NO);
        String disposition = interview.getString("disposition");
        cells.put(
                "disposition",
                disposition == null
                        ? ExportCell.NOTHING
                        : Disposition.valueOf(disposition).code());
        cells.put("screen_out", interview.getString("screen_out"));
        cells.put("locale", interview.getString("locale"));
        cells.put("instrument_version", Integer.toString(version.number()));
        cells.put("started", interview.getString("started"));
        cells.put("ended", interview.getString("ended"));
        cells.put("seconds", interview.getString("seconds"));
        cells.put("design_weight", interview.getString("design_weight"));
        return cells;
    }

    private static PreparedStatement prepare(Connection connection, String query, Fielding fielding)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(ROWS_AT_ONCE);
        statement.setInt(1, fielding.wave().id());
        statement.setInt(2, fielding.id());
        return statement;
    }

    /** A version that interviews are pinned to, with the columns that it makes. */
    private record Pinned(int number, PanelInstrument instrument, List<ExportColumn> columns) {
        Pinned {
            columns = List.copyOf(columns);
        }
    }
}
