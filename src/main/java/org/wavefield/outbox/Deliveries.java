package org.wavefield.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How messages to people go. Everybody sees those of their own subscriptions, and nothing else. */
@ApplicationScoped
public class Deliveries {

    private static final String OF_PERSON =
            """
            SELECT m.id, m.subscription_id, m.subject, m.state, m.attempts, m.created_at, m.next_attempt_at,
                   m.last_error, m.sent_at
            FROM outbox_message m JOIN subscription s ON s.id = m.subscription_id
            WHERE s.person = :person AND s.removed_at IS NULL
            """;

    private final EntityManager entities;
    private final Letters letters;

    Deliveries(EntityManager entities, Letters letters) {
        this.entities = entities;
        this.letters = letters;
    }

    /** The latest of all of a person's subscriptions, the last first. */
    @Transactional
    public List<Delivery> latest(String person, int most) {
        return deliveries(OF_PERSON + "ORDER BY m.created_at DESC, m.id LIMIT :most", person, most);
    }

    /** Those of a person's that are not tried any more, the last first. */
    @Transactional
    public List<Delivery> dead(String person, int most) {
        return deliveries(
                OF_PERSON + "AND m.state = 'DEAD' ORDER BY m.created_at DESC, m.id LIMIT :most", person, most);
    }

    /**
     * Sends one of a person's that is not tried any more again, with its id.
     *
     * @return whether there is one
     */
    @Transactional
    public boolean sendAgain(String person, UUID message) {
        boolean own = !entities.createNativeQuery(OF_PERSON + "AND m.id = :id AND m.state = 'DEAD'", Tuple.class)
                .setParameter("person", person)
                .setParameter("id", message)
                .getResultList()
                .isEmpty();
        return own && letters.sendAgain(message);
    }

    @SuppressWarnings("unchecked")
    private List<Delivery> deliveries(String query, String person, int most) {
        List<Tuple> rows = entities.createNativeQuery(query, Tuple.class)
                .setParameter("person", person)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(Deliveries::delivery).toList();
    }

    private static Delivery delivery(Tuple row) {
        return new Delivery(
                row.get("id", UUID.class),
                row.get("subscription_id", UUID.class),
                row.get("subject", String.class),
                Delivery.State.valueOf(row.get("state", String.class)),
                row.get("attempts", Integer.class),
                row.get("created_at", Instant.class),
                row.get("next_attempt_at", Instant.class),
                Optional.ofNullable(row.get("last_error", String.class)),
                Optional.ofNullable(row.get("sent_at", Instant.class)));
    }
}
