package org.wavefield.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.outbox.NotificationKind;
import org.wavefield.outbox.Subscription;

/** What somebody is told of, and where. */
@Schema(description = "What you are told of, and where")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SubscriptionEntry(
        UUID id,
        @Schema(examples = "microcode") String study,
        @Schema(examples = "webhook") String channel,
        @Schema(examples = "https://example.org/hook") String address,
        @Schema(examples = "opened") List<String> kinds,
        Instant createdAt,
        @Schema(description = "If it was removed: when") Optional<Instant> removedAt,
        @Schema(description = "Of a new webhook: what its messages are signed with. Told this once")
                Optional<String> secret) {

    static SubscriptionEntry of(Subscription subscription, Optional<String> secret) {
        return new SubscriptionEntry(
                subscription.id(),
                subscription.study(),
                subscription.channel().code(),
                subscription.address(),
                subscription.kinds().stream().map(NotificationKind::code).toList(),
                subscription.createdAt(),
                subscription.removedAt(),
                secret);
    }

    static SubscriptionEntry of(Subscription subscription) {
        return of(subscription, Optional.empty());
    }

    /** Says nothing of the secret, so that no log holds it. */
    @Override
    public String toString() {
        return "subscription " + id;
    }
}
