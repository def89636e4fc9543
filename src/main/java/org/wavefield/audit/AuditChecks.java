package org.wavefield.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Verifications of the trail that people ask for: what comes of each is in the trail itself. */
@ApplicationScoped
public class AuditChecks {

    /** The action of an entry that tells of a verification. */
    static final String ACTION = "audit.verify";

    private final AuditTrail trail;
    private final AuditReading reading;
    private final Recorder recorder;

    AuditChecks(AuditTrail trail, AuditReading reading, Recorder recorder) {
        this.trail = trail;
        this.reading = reading;
        this.recorder = recorder;
    }

    /** Looks through the whole chain and records what came of it. */
    public Verification verify() {
        Verification verification = trail.verify(List.of());
        recorder.record(verification);
        return verification;
    }

    /** The entry that tells of the last verification, if there has been one. */
    public Optional<AuditEntry> last() {
        AuditFilter verifications = new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ACTION),
                Optional.empty(),
                Optional.empty());
        return reading.page(verifications, OptionalLong.empty()).entries().stream()
                .findFirst();
    }

    /** Has the transaction that the verification itself must not be in. */
    @ApplicationScoped
    static class Recorder {

        private final AuditTrail trail;

        Recorder(AuditTrail trail) {
            this.trail = trail;
        }

        @Transactional
        public void record(Verification verification) {
            Map<String, Object> after = new LinkedHashMap<>();
            if (verification instanceof Verification.Intact intact) {
                after.put("intact", true);
                after.put("entries", intact.entries());
                after.put("head", intact.head().toString());
            } else if (verification instanceof Verification.Broken broken) {
                after.put("intact", false);
                after.put("sequence", broken.sequence());
                after.put("what", broken.what());
            }
            trail.record(new Change(ACTION, "audit", Optional.empty(), null, after, Optional.empty()));
        }
    }
}
