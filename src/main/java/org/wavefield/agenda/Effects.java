package org.wavefield.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wavefield.agenda.Leases.Lease;

/** Does actions: each in one transaction with the mark that it is done. */
@ApplicationScoped
class Effects {

    private final Leases leases;
    private final Clock clock;
    private final Map<String, DueActionHandler> handlers;

    Effects(Leases leases, Clock clock, @Any Instance<DueActionHandler> handlers) {
        this.leases = leases;
        this.clock = clock;
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(DueActionHandler::kind, Function.identity()));
    }

    /** The kinds of action that this node can do. */
    Set<String> kinds() {
        return handlers.keySet();
    }

    /** Does the action; empty if it has become somebody else's. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Effect> realise(Lease lease) {
        return leases.lock(lease).map(action -> leases.exhausted(action) ? leases.giveUp(action) : realise(action));
    }

    private Effect realise(DueActionEntity action) {
        Effect effect = handlers.get(action.kind).effect(action.toDue());
        Instant now = clock.instant();
        if (effect instanceof Effect.Done done) {
            action.end(ActionState.DONE, done.what(), now);
        } else if (effect instanceof Effect.Dropped dropped) {
            action.end(ActionState.DROPPED, dropped.why(), now);
        } else if (effect instanceof Effect.Later later) {
            postpone(action, later, now);
        }
        return effect;
    }

    private static void postpone(DueActionEntity action, Effect.Later later, Instant now) {
        if (!later.at().isAfter(now)) {
            throw new IllegalStateException("The action " + action.key + " waits for an hour that has passed.");
        }
        action.what = later.why();
        action.attempts = 0;
        action.lastError = null;
        action.release(later.at());
    }
}
