package org.wavefield.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.audit.AuditEntry;
import org.wavefield.audit.AuditReading;
import org.wavefield.audit.Verification;

/** A page of the audit trail as a document. */
@Schema(name = "AuditPage", description = "Entries of the audit trail, the newest first")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AuditDocument(
        List<Entry> entries,
        @Schema(description = "The parameter before of the next page; left out if this is the last")
                Optional<Long> next) {

    static AuditDocument of(AuditReading.Page page) {
        return new AuditDocument(
                page.entries().stream().map(Entry::of).toList(),
                page.next().isPresent() ? Optional.of(page.next().getAsLong()) : Optional.empty());
    }

    /** An entry as a document. */
    @Schema(name = "AuditEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            long sequence,
            Instant at,
            String actor,
            @Schema(enumeration = {"person", "system", "command"}) String actorKind,
            @Schema(examples = "people.grant") String action,
            @Schema(examples = "person:somebody") String subject,
            String study,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String before,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String after,
            String reason) {

        private static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.sequence(),
                    entry.at(),
                    entry.actor().name(),
                    entry.actor().kind().name().toLowerCase(Locale.ROOT),
                    entry.action(),
                    entry.subject(),
                    entry.study().orElse(null),
                    entry.before().orElse(null),
                    entry.after().orElse(null),
                    entry.reason().orElse(null));
        }
    }

    /** A verification as a document. */
    @Schema(name = "AuditVerification", description = "What became of looking through the whole trail")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Verified(
            boolean intact,
            @Schema(description = "How many entries there are, if they are intact") Optional<Long> entries,
            @Schema(description = "The last entry and its hash: keep it elsewhere") Optional<String> head,
            @Schema(description = "Where it is broken") Optional<Long> sequence,
            @Schema(description = "What is broken") Optional<String> what) {

        static Verified of(Verification verification) {
            if (verification instanceof Verification.Broken broken) {
                return new Verified(
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(broken.sequence()),
                        Optional.of(broken.what()));
            }
            Verification.Intact intact = (Verification.Intact) verification;
            return new Verified(
                    true,
                    Optional.of(intact.entries()),
                    Optional.of(intact.head().toString()),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
