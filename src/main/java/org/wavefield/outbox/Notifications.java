package org.wavefield.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Tells researchers what they asked to be told of. */
@ApplicationScoped
public class Notifications {

    private final EntityManager entities;
    private final SubscriptionRows subscriptions;
    private final Letters letters;
    private final Wording wording;
    private final ObjectMapper json;
    private final Clock clock;

    Notifications(
            EntityManager entities,
            SubscriptionRows subscriptions,
            Letters letters,
            Wording wording,
            ObjectMapper json,
            Clock clock) {
        this.entities = entities;
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.wording = wording;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Tells everyone who subscribed to this kind of notification of this study. To be called within the transaction that
     * decides what is told: what is rolled back is never told, and what is committed is told once, however often this is
     * called with the same key.
     */
    @Transactional(TxType.MANDATORY)
    public void tell(Notification notification) {
        Instant now = clock.instant();
        if (isNew(notification, now)) {
            subscriptions
                    .wanting(notification.kind(), notification.study())
                    .forEach(subscription -> letters.write(wording.letter(notification, subscription, now)));
        }
    }

    /** Whoever tells the same at the same time waits here until the first has decided. */
    private boolean isNew(Notification notification, Instant now) {
        return entities.createNativeQuery(
                                """
                        INSERT INTO notification (key, kind, study, title, text, details, told_at)
                        VALUES (:key, :kind, :study, :title, :text, CAST(:details AS jsonb), :now)
                        ON CONFLICT (key) DO NOTHING
                        """)
                        .setParameter("key", notification.key())
                        .setParameter("kind", notification.kind())
                        .setParameter("study", notification.study())
                        .setParameter("title", notification.title())
                        .setParameter("text", notification.text())
                        .setParameter("details", document(notification.details()))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private String document(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
