package org.wavefield.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A filter as a query, the newest entries first. Its conditions are our own words; what is asked for are parameters. */
final class AuditQuery {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    AuditQuery(AuditFilter filter, OptionalLong before) {
        filter.studies().ifPresent(studies -> add("study = ANY (?)", studies.toArray(String[]::new)));
        filter.study().ifPresent(study -> add("study = ?", Texts.storable(study)));
        filter.actor().ifPresent(actor -> add("actor = ?", Texts.storable(actor)));
        filter.action().map(Texts::storable).ifPresent(action -> {
            conditions.add("(action = ? OR starts_with(action, ?))");
            values.add(action);
            values.add(action + ".");
        });
        filter.from().ifPresent(from -> add("at >= ?", from));
        filter.until().ifPresent(until -> add("at < ?", until));
        before.ifPresent(sequence -> add("sequence < ?", sequence));
    }

    private void add(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    /**
     * Prepares it.
     *
     * @param limit how many entries at most
     */
    PreparedStatement prepare(Connection connection, long limit) throws SQLException {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        PreparedStatement statement = connection.prepareStatement(
                "SELECT " + AuditTable.COLUMNS + " FROM audit_entry" + where + " ORDER BY sequence DESC LIMIT ?",
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY);
        int index = 1;
        for (Object value : values) {
            set(connection, statement, index++, value);
        }
        statement.setLong(index, limit);
        return statement;
    }

    private static void set(Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        if (value instanceof String[] texts) {
            statement.setArray(index, connection.createArrayOf("text", texts));
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(index, value);
        }
    }
}
