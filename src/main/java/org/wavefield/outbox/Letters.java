package org.wavefield.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/** Writes messages within the transaction that decides them. */
@ApplicationScoped
class Letters {

    private final EntityManager entities;
    private final Event<LetterWritten> written;
    private final Clock clock;

    Letters(EntityManager entities, Event<LetterWritten> written, Clock clock) {
        this.entities = entities;
        this.written = written;
        this.clock = clock;
    }

    /** Writes one, unless it was decided before. */
    @Transactional(TxType.MANDATORY)
    void write(Letter letter) {
        entities.createNativeQuery(
                        """
                        INSERT INTO outbox_message (id, decision, kind, study, subscription_id, channel, address, subject,
                                                    body, created_at, state, attempts, next_attempt_at)
                        VALUES (:id, :decision, :kind, :study, :subscription, :channel, :address, :subject,
                                :body, :now, 'PENDING', 0, :now)
                        ON CONFLICT (decision) DO NOTHING
                        """)
                .setParameter("id", letter.id())
                .setParameter("decision", letter.decision())
                .setParameter("kind", letter.kind())
                .setParameter("study", letter.study())
                .setParameter("subscription", letter.subscription().orElse(null))
                .setParameter("channel", letter.channel().name())
                .setParameter("address", letter.address())
                .setParameter("subject", letter.subject())
                .setParameter("body", letter.body())
                .setParameter("now", clock.instant())
                .executeUpdate();
        written.fire(new LetterWritten());
    }

    /** Takes back what a subscription has not sent yet. */
    @Transactional(TxType.MANDATORY)
    void withdraw(UUID subscription) {
        entities.createNativeQuery(
                        """
                        UPDATE outbox_message SET state = 'DEAD', last_error = :why, lease_owner = NULL, lease_until = NULL
                        WHERE subscription_id = :subscription AND state = 'PENDING'
                        """)
                .setParameter("why", "The subscription was removed before it was sent.")
                .setParameter("subscription", subscription)
                .executeUpdate();
    }

    /** Sends what a subscription has not sent yet to another address. */
    @Transactional(TxType.MANDATORY)
    void redirect(UUID subscription, String address) {
        entities.createNativeQuery(
                        "UPDATE outbox_message SET address = :address WHERE subscription_id = :subscription AND state = 'PENDING'")
                .setParameter("address", address)
                .setParameter("subscription", subscription)
                .executeUpdate();
    }

    /**
     * Puts a message that is not tried any more back, as if it had never been tried; to where its subscription's go
     * now.
     *
     * @return whether it was one
     */
    @Transactional(TxType.MANDATORY)
    boolean sendAgain(UUID message) {
        int changed = entities.createNativeQuery(
                        """
                        UPDATE outbox_message m SET state = 'PENDING', attempts = 0, next_attempt_at = :now,
                            address = coalesce((SELECT s.address FROM subscription s WHERE s.id = m.subscription_id), address)
                        WHERE id = :id AND state = 'DEAD'
                        """)
                .setParameter("id", message)
                .setParameter("now", clock.instant())
                .executeUpdate();
        written.fire(new LetterWritten());
        return changed == 1;
    }
}
