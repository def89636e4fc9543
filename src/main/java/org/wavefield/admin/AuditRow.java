package org.wavefield.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wavefield.audit.AuditEntry;

/**
 * An entry of the audit trail as a page shows it.
 *
 * @param at in UTC
 * @param study code; empty if it belongs to none
 * @param reason empty if none was given
 * @param values what was there before and is there since, value by value
 */
record AuditRow(AuditEntry entry, Moment at, String who, String study, String reason, List<Value> values) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<AuditRow> of(List<AuditEntry> entries) {
        return entries.stream().map(AuditRow::of).toList();
    }

    private static AuditRow of(AuditEntry entry) {
        return new AuditRow(
                entry,
                Moment.utc(entry.at()),
                switch (entry.actor().kind()) {
                    case PERSON -> entry.actor().name();
                    case SYSTEM -> "Wavefield";
                    case COMMAND -> "command " + entry.actor().name();
                },
                entry.study().orElse(""),
                entry.reason().orElse(""),
                values(read(entry.before()), read(entry.after())));
    }

    private static List<Value> values(JsonNode before, JsonNode after) {
        if (!parted(before) || !parted(after)) {
            return before.isMissingNode() && after.isMissingNode()
                    ? List.of()
                    : List.of(new Value("value", text(before), text(after)));
        }
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        List<Value> values = new ArrayList<>();
        names.forEach(name -> values.add(new Value(name, text(before.path(name)), text(after.path(name)))));
        return values;
    }

    private static boolean parted(JsonNode node) {
        return node.isObject() || node.isMissingNode();
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.isValueNode() ? node.asText() : node.toString();
    }

    private static JsonNode read(Optional<String> json) {
        try {
            return json.isPresent() ? JSON.readTree(json.get()) : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A value before and after.
     *
     * @param before empty if there was none
     * @param after empty if there is none
     */
    record Value(String name, String before, String after) {

        /** Whether the two differ. */
        public boolean changed() {
            return !before.equals(after);
        }
    }
}
