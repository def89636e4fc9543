package org.wavefield.command;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Head;
import org.wavefield.audit.Verification;

/** An application that verifies the audit trail and ends; its arguments are heads that were kept. */
@Dependent
@Unremovable
class AuditRun implements QuarkusApplication {

    private final AuditTrail audit;

    @Inject
    AuditRun(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public int run(String... arguments) {
        List<Head> kept = Stream.of(arguments)
                .map(argument -> Head.parse(argument).orElseThrow())
                .toList();
        Verification verification = audit.verify(kept);
        if (verification instanceof Verification.Broken broken) {
            System.out.println("The audit trail is broken at entry " + broken.sequence() + ". " + broken.what());
            return 1;
        }
        Verification.Intact intact = (Verification.Intact) verification;
        System.out.println("The audit trail is intact: " + intact.entries() + " entries, head " + intact.head() + ".");
        return 0;
    }
}
