package org.wavefield.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.wavefield.audit.AuditEntry;

/**
 * What the last verification of the audit trail found.
 *
 * @param intact whether nothing was wrong
 * @param sentence what it found
 * @param at when
 * @param who had it done
 */
record AuditVerdict(boolean intact, String sentence, Moment at, String who) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static AuditVerdict of(AuditEntry verification) {
        try {
            JsonNode found = JSON.readTree(verification.after().orElse("{}"));
            boolean intact = found.path("intact").asBoolean();
            String sentence = intact
                    ? String.format(
                            Locale.UK,
                            "All %,d entries are as they were written, and none is missing.",
                            found.path("entries").asLong())
                    : found.path("what").asText();
            return new AuditVerdict(
                    intact,
                    sentence,
                    Moment.utc(verification.at()),
                    verification.actor().name());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
