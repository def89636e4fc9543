package org.wavefield.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person wants to be told of a study, and where.
 *
 * @param person the name that the person signs in with
 * @param study the study's code
 * @param address a mail address, or the address of a webhook
 * @param removedAt when it was removed; empty if it was not
 */
public record Subscription(
        UUID id,
        String person,
        String study,
        Channel channel,
        String address,
        List<NotificationKind> kinds,
        Instant createdAt,
        Optional<Instant> removedAt) {
    public Subscription {
        kinds = List.copyOf(kinds);
    }
}
