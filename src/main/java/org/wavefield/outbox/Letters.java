package org.wavefield.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

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
}
