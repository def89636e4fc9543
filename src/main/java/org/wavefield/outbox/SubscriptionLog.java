package org.wavefield.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;

/**
 * Records what becomes of subscriptions. The trail is for ever and many may read it, so it gets of an address only whose it
 * is: the path of a webhook may be as good as a password, and a name before an @ is a person's.
 */
@ApplicationScoped
class SubscriptionLog {

    private final AuditTrail audit;

    SubscriptionLog(AuditTrail audit) {
        this.audit = audit;
    }

    void added(Subscription subscription) {
        record("subscription.add", subscription, null, state(subscription));
    }

    void changed(Subscription before, Subscription after) {
        record("subscription.change", after, state(before), state(after));
    }

    void removed(Subscription subscription) {
        record("subscription.remove", subscription, state(subscription), null);
    }

    void restored(Subscription subscription) {
        record("subscription.restore", subscription, null, state(subscription));
    }

    private void record(String action, Subscription subscription, Object before, Object after) {
        audit.record(Change.in(subscription.study(), action, "subscription:" + subscription.id(), before, after));
    }

    private static Map<String, Object> state(Subscription subscription) {
        return Map.of(
                "person", subscription.person(),
                "channel", subscription.channel().code(),
                "at", place(subscription),
                "kinds",
                        subscription.kinds().stream()
                                .map(NotificationKind::code)
                                .toList());
    }

    private static String place(Subscription subscription) {
        return switch (subscription.channel()) {
            case MAIL -> subscription.address().substring(subscription.address().lastIndexOf('@') + 1);
            case WEBHOOK -> URI.create(subscription.address()).getHost();
        };
    }
}
