package org.wavefield.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Takes actions whose hour has come, one at a time, and gives back or gives up those that failed. */
@ApplicationScoped
class Leases {

    private static final Logger LOG = Logger.getLogger(Leases.class);
    private static final int LONGEST_ERROR = 500;

    /** The oldest of its subject, of a kind that this node knows, and nobody's at the moment. */
    private static final String TAKE =
            """
            UPDATE due_action SET lease_owner = :owner, lease_until = :until, attempts = attempts + 1
            WHERE id = (
                SELECT due.id FROM due_action due
                WHERE due.state = 'PENDING' AND due.next_at <= :now AND due.kind IN (:kinds)
                    AND (due.lease_until IS NULL OR due.lease_until <= :now)
                    AND NOT EXISTS (
                        SELECT FROM due_action older
                        WHERE older.subject = due.subject AND older.state = 'PENDING'
                            AND (older.due_at, older.id) < (due.due_at, due.id))
                ORDER BY due.next_at, due.id
                LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING id
            """;

    private final EntityManager entities;
    private final Clock clock;
    private final Patience patience;
    private final Event<ActionDied> died;
    private final String node = UUID.randomUUID().toString();
    private final AtomicLong number = new AtomicLong();

    Leases(EntityManager entities, Clock clock, Patience patience, Event<ActionDied> died) {
        this.entities = entities;
        this.clock = clock;
        this.patience = patience;
        this.died = died;
    }

    /** A lease of one action that is due, if there is any. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Lease> take(Set<String> kinds) {
        Instant now = clock.instant();
        String owner = node + "/" + number.incrementAndGet();
        List<?> taken = entities.createNativeQuery(TAKE)
                .setParameter("owner", owner)
                .setParameter("until", now.plus(patience.lease()))
                .setParameter("now", now)
                .setParameter("kinds", kinds)
                .getResultList();
        return taken.stream().findFirst().map(id -> new Lease(((Number) id).longValue(), owner));
    }

    /** The action, locked until the transaction ends; empty if it is somebody else's by now. */
    Optional<DueActionEntity> lock(Lease lease) {
        return Optional.ofNullable(entities.find(DueActionEntity.class, lease.action(), LockModeType.PESSIMISTIC_WRITE))
                .filter(action ->
                        action.state == ActionState.PENDING && lease.owner().equals(action.leaseOwner));
    }

    /** An attempt failed: another is made later, unless it was the last. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(Lease lease, Throwable failure) {
        lock(lease).ifPresent(action -> {
            String error = error(failure);
            action.lastError = error;
            if (action.attempts < patience.attempts()) {
                LOG.warnf(failure, "The action %s failed and is tried again", action.key);
                action.release(clock.instant().plus(patience.after(action.attempts)));
            } else {
                LOG.errorf(
                        failure, "ALARM: the action %s failed %d times and is given up", action.key, action.attempts);
                action.end(ActionState.DEAD, "It failed too often.", clock.instant());
                died.fire(new ActionDied(action.toDue(), error, action.doneAt));
            }
        });
    }

    /** An action that has taken its last attempt with it when its node died is given up, too. */
    boolean exhausted(DueActionEntity action) {
        return action.attempts > patience.attempts();
    }

    /** Gives up an action during which node after node died. */
    Effect giveUp(DueActionEntity action) {
        LOG.errorf("ALARM: the action %s never came to its end and is given up", action.key);
        action.end(ActionState.DEAD, "Every node that tried it ended in the middle.", clock.instant());
        died.fire(new ActionDied(action.toDue(), "every node that tried it ended in the middle", action.doneAt));
        return new Effect.Dropped(action.what);
    }

    private static String error(Throwable failure) {
        String whole = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return whole.length() <= LONGEST_ERROR ? whole : whole.substring(0, LONGEST_ERROR);
    }

    /**
     * The right to do an action.
     *
     * @param action its key
     * @param owner whose right it is, different for each time that one is taken
     */
    record Lease(long action, String owner) {}
}
