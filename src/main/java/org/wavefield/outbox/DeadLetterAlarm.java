package org.wavefield.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.UUID;

/** Tells of a message that nobody could be brought to take; never of one that was an alarm itself. */
@ApplicationScoped
class DeadLetterAlarm {

    private final EntityManager entities;
    private final Notifications notifications;

    DeadLetterAlarm(EntityManager entities, Notifications notifications) {
        this.entities = entities;
        this.notifications = notifications;
    }

    /** Raises it, within the transaction that gives the message up. */
    void raise(UUID message) {
        Tuple dead = (Tuple) entities.createNativeQuery(
                        "SELECT kind, study, channel, address, subject, attempts, last_error FROM outbox_message WHERE id = :id",
                        Tuple.class)
                .setParameter("id", message)
                .getSingleResult();
        String kind = dead.get("kind", String.class);
        if (kind.equals(NotificationKind.ALARM.code())) {
            return;
        }
        notifications.tell(new Notification(
                NotificationKind.ALARM.code(),
                dead.get("study", String.class),
                "dead-letter:" + message + ":" + dead.get("attempts", Integer.class),
                "A message could not be delivered",
                "“" + dead.get("subject", String.class) + "” was tried " + dead.get("attempts", Integer.class)
                        + " times. The last attempt failed: " + dead.get("last_error", String.class)
                        + " It is among the notifications in the researchers’ area, where it can be sent again.",
                Map.of("message", message.toString(), "channel", dead.get("channel", String.class))));
    }
}
