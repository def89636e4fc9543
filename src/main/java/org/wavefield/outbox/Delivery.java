package org.wavefield.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a message to somebody goes.
 *
 * @param subject its one line
 * @param attempts how many there were
 * @param nextAttemptAt when it is tried next, as long as it is pending
 * @param lastError why the last attempt failed, in a sentence
 */
public record Delivery(
        UUID id,
        UUID subscription,
        String subject,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        Optional<String> lastError,
        Optional<Instant> sentAt) {

    /** Where a message is. */
    public enum State {
        /** It is to be sent. */
        PENDING,
        /** It was acknowledged. */
        SENT,
        /** It is not tried any more by itself. */
        DEAD
    }
}
