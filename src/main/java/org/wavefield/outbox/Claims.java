package org.wavefield.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Hands out messages that are due, each to one sender at a time, and notes what came of them: in short transactions of
 * their own, before and after the sending.
 */
@ApplicationScoped
class Claims {

    /** An attempt counts from the moment it is claimed, so that a message that kills its senders comes to an end, too. */
    private static final String CLAIM =
            """
            WITH due AS (
                SELECT id FROM outbox_message
                WHERE state = 'PENDING' AND next_attempt_at <= :now AND (lease_until IS NULL OR lease_until <= :now)
                ORDER BY next_attempt_at, created_at LIMIT :most FOR UPDATE SKIP LOCKED
            )
            UPDATE outbox_message m SET lease_owner = :lease, lease_until = :until, attempts = m.attempts + 1
            FROM due WHERE m.id = due.id
            RETURNING m.id, m.channel, m.address, m.subject, m.body, m.attempts,
                      (SELECT s.secret FROM subscription s WHERE s.id = m.subscription_id) AS secret
            """;

    private final EntityManager entities;
    private final OutboxSettings settings;
    private final DeadLetterAlarm alarm;
    private final Clock clock;

    Claims(EntityManager entities, OutboxSettings settings, DeadLetterAlarm alarm, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** Claims messages that are due, and that nobody else is sending. */
    @Transactional(TxType.REQUIRES_NEW)
    @SuppressWarnings("unchecked")
    List<Claimed> claim(int most) {
        Instant now = clock.instant();
        UUID lease = UUID.randomUUID();
        List<Tuple> rows = entities.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .setParameter("lease", lease)
                .setParameter("until", now.plus(settings.lease()))
                .getResultList();
        return rows.stream().map(row -> claimed(row, lease)).toList();
    }

    /** Notes that a message was sent, unless its lease has ended and another sender has it. */
    @Transactional(TxType.REQUIRES_NEW)
    void sent(Claimed message) {
        held(
                        message,
                        "UPDATE outbox_message SET state = 'SENT', sent_at = :now, last_error = NULL, lease_owner = NULL,"
                                + " lease_until = NULL")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Notes that it was not: it is tried again later, or, after the last attempt, never by itself. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(Claimed message, String why) {
        if (message.attempts() >= settings.attempts()) {
            bury(message, why);
            return;
        }
        Backoff backoff = new Backoff(settings.firstWait(), settings.longestWait());
        held(
                        message,
                        "UPDATE outbox_message SET next_attempt_at = :next, last_error = :why, lease_owner = NULL,"
                                + " lease_until = NULL")
                .setParameter("next", clock.instant().plus(backoff.after(message.attempts(), new SplittableRandom())))
                .setParameter("why", why)
                .executeUpdate();
    }

    private void bury(Claimed message, String why) {
        int buried = held(
                        message,
                        "UPDATE outbox_message SET state = 'DEAD', last_error = :why, lease_owner = NULL,"
                                + " lease_until = NULL")
                .setParameter("why", why)
                .executeUpdate();
        if (buried == 1) {
            alarm.raise(message.id());
        }
    }

    private Query held(Claimed message, String change) {
        return entities.createNativeQuery(change + " WHERE id = :id AND lease_owner = :lease")
                .setParameter("id", message.id())
                .setParameter("lease", message.lease());
    }

    private static Claimed claimed(Tuple row, UUID lease) {
        return new Claimed(
                row.get("id", UUID.class),
                lease,
                Channel.valueOf(row.get("channel", String.class)),
                row.get("address", String.class),
                row.get("subject", String.class),
                row.get("body", String.class),
                row.get("attempts", Integer.class),
                Optional.ofNullable(row.get("secret", byte[].class)));
    }
}
