package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wavefield.outbox.Notification;
import org.wavefield.outbox.NotificationKind;
import org.wavefield.outbox.Notifications;
import org.wavefield.study.Fielding;

/** Tells what interviews make of fieldings, within the transaction that finds it out. */
@ApplicationScoped
class FieldingNews {

    private final Notifications notifications;

    FieldingNews(Notifications notifications) {
        this.notifications = notifications;
    }

    /**
     * Tells something about a fielding, unless it was told before under this key.
     *
     * @param key unique for this kind and this fielding
     * @param news what happened, in a few words
     */
    void tell(
            NotificationKind kind,
            Fielding fielding,
            String key,
            String news,
            String text,
            Map<String, String> details) {
        Map<String, String> all = new LinkedHashMap<>(details);
        all.put("fielding", Integer.toString(fielding.id()));
        all.put("wave", Integer.toString(fielding.wave().number()));
        all.put("panel", fielding.panel().code());
        notifications.tell(new Notification(
                kind.code(),
                fielding.wave().study().code(),
                "fielding:" + fielding.id() + ":" + kind.code() + ":" + key,
                fielding.wave().study().title() + ", " + fielding.wave().title() + ", "
                        + fielding.panel().name() + ": " + news,
                text,
                all));
    }
}
