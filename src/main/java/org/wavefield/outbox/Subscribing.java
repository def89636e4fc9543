package org.wavefield.outbox;

import java.util.List;
import java.util.Optional;

/** What came of the wish for a subscription. */
public sealed interface Subscribing {

    /**
     * It is there.
     *
     * @param secret what a new webhook's messages are signed with; shown this once
     */
    record Done(Subscription subscription, Optional<String> secret) implements Subscribing {

        /** Says nothing of the secret, so that no log holds it. */
        @Override
        public String toString() {
            return subscription.toString();
        }
    }

    /** It cannot be; nothing has changed. */
    record Refused(List<Mistake> mistakes) implements Subscribing {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
