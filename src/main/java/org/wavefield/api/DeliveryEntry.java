package org.wavefield.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.outbox.Delivery;

/** How a message goes. */
@Schema(description = "How a message to you goes")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DeliveryEntry(
        @Schema(description = "Goes out with it, the same at every attempt") UUID id,
        UUID subscription,
        String subject,
        @Schema(description = "pending, sent or dead", examples = "sent") String state,
        int attempts,
        Instant createdAt,
        Optional<Instant> nextAttemptAt,
        Optional<String> lastError,
        Optional<Instant> sentAt) {

    static DeliveryEntry of(Delivery delivery) {
        return new DeliveryEntry(
                delivery.id(),
                delivery.subscription(),
                delivery.subject(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.attempts(),
                delivery.createdAt(),
                Optional.of(delivery.nextAttemptAt()).filter(next -> delivery.state() == Delivery.State.PENDING),
                delivery.lastError(),
                delivery.sentAt());
    }
}
