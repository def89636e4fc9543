package org.wavefield.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.wavefield.platform.RoleLost;
import org.wavefield.platform.Roles;

/** Ends the subscriptions of people who no longer work in a study: nothing of it goes to them any more. */
@ApplicationScoped
class SubscriptionEnding {

    private final EntityManager entities;
    private final Letters letters;
    private final SubscriptionLog log;
    private final Clock clock;

    SubscriptionEnding(EntityManager entities, Letters letters, SubscriptionLog log, Clock clock) {
        this.entities = entities;
        this.letters = letters;
        this.log = log;
        this.clock = clock;
    }

    /** Only researchers are told of a study; whoever loses another role stays one or never was. */
    void lost(@Observes RoleLost lost) {
        if (!lost.role().equals(Roles.RESEARCHER)) {
            return;
        }
        entities.createQuery(
                        "from SubscriptionEntity where lower(person) = :person and study = :study and removedAt is null"
                                + " order by createdAt, id",
                        SubscriptionEntity.class)
                .setParameter("person", lost.username())
                .setParameter("study", lost.study())
                .getResultList()
                .forEach(this::end);
    }

    private void end(SubscriptionEntity subscription) {
        subscription.removedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        letters.withdraw(subscription.id);
        log.removed(subscription.toRecord());
    }
}
