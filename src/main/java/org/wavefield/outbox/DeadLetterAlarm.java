package org.wavefield.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells of a message that nobody could be brought to take; never of one that was an alarm or a test itself. */
@ApplicationScoped
class DeadLetterAlarm {
    private static final Set<String> UNTOLD = Set.of(NotificationKind.ALARM.code(), Notification.TEST);

    private final EntityManager entities;
    private final Notifications notifications;
    private final Clock clock;

    DeadLetterAlarm(EntityManager entities, Notifications notifications, Clock clock) {
        this.entities = entities;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Raises it, within the transaction that gives the message up. */
    void raise(UUID message) {
        Tuple dead = (Tuple) entities.createNativeQuery(
                        "SELECT kind, study, channel, address, subject, attempts, last_error FROM outbox_message WHERE id = :id",
                        Tuple.class)
                .setParameter("id", message)
                .getSingleResult();
        if (UNTOLD.contains(dead.get("kind", String.class))) {
            return;
        }
        notifications.tell(new Notification(
                NotificationKind.ALARM.code(),
                dead.get("study", String.class),
                "dead-letter:" + message + ":" + clock.instant(),
                "A message could not be delivered",
                "“" + dead.get("subject", String.class) + "” was tried " + dead.get("attempts", Integer.class)
                        + " times. The last attempt failed: " + dead.get("last_error", String.class)
                        + " It is among the notifications in the researchers’ area, where it can be sent again.",
                Map.of("message", message.toString(), "channel", dead.get("channel", String.class))));
    }
}
