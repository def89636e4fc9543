package org.wavefield.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads subscriptions within a transaction of whoever asks. */
@ApplicationScoped
class SubscriptionRows {

    private final EntityManager entities;

    SubscriptionRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Those that want to be told of this.
     *
     * @param kind the code of a kind of notification
     * @param study a study's code; empty for those of any study
     */
    List<Subscription> wanting(String kind, String study) {
        return entities.createQuery(
                        "from SubscriptionEntity where removedAt is null and (:study = '' or study = :study) order by createdAt, id",
                        SubscriptionEntity.class)
                .setParameter("study", study)
                .getResultStream()
                .filter(subscription -> subscription.kinds.contains(kind))
                .map(SubscriptionEntity::toRecord)
                .toList();
    }
}
