package org.wavefield.fieldwork;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingChange;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Reasons;
import org.wavefield.study.Transition;

/** Lets fieldings go on that their soft launch has paused. */
@ApplicationScoped
public class SoftLaunchEnding {

    private final SoftLaunches softLaunches;
    private final Fieldings fieldings;
    private final AuditTrail audit;
    private final Clock clock;

    SoftLaunchEnding(SoftLaunches softLaunches, Fieldings fieldings, AuditTrail audit, Clock clock) {
        this.softLaunches = softLaunches;
        this.fieldings = fieldings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the fielding again, if all launch gates let it, and keeps why. Doing it twice is doing it once. */
    @Transactional
    public FieldingChange goOn(int id, String reason) {
        Fielding fielding = fieldings.find(id).orElseThrow();
        Optional<SoftLaunchEntity> soft = softLaunches.locked(id).filter(row -> row.pausedAt != null);
        if (soft.isEmpty()) {
            return new FieldingChange.Refused("fielding", "No soft launch has paused this fielding.");
        }
        if (soft.get().wentOnAt != null) {
            return new FieldingChange.Made(fielding);
        }
        return Reasons.refusal(reason)
                .map(FieldingChange.class::cast)
                .orElseGet(() -> open(fielding, soft.get(), reason.strip()));
    }

    private FieldingChange open(Fielding fielding, SoftLaunchEntity soft, String reason) {
        soft.wentOnAt = clock.instant();
        audit.record(new Change(
                "soft-launch.go-on",
                "fielding:" + fielding.id(),
                Optional.of(fielding.wave().study().code()),
                Map.of("completes", soft.foundCompletes),
                null,
                Optional.of(reason)));
        Transition transition = fieldings.open(fielding.id());
        if (transition instanceof Transition.Made made) {
            return new FieldingChange.Made(made.fielding());
        }
        QuarkusTransaction.setRollbackOnly();
        return new FieldingChange.Refused("fielding", refusal(transition));
    }

    private static String refusal(Transition transition) {
        return transition instanceof Transition.NotReady blocked
                ? "It cannot open yet. " + String.join(" ", blocked.missing())
                : "It is not paused any more.";
    }
}
