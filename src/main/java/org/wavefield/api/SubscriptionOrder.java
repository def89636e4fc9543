package org.wavefield.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.outbox.SubscriptionWish;

/** What somebody wants to be told of, and where. */
@Schema(description = "What you want to be told of, and where")
record SubscriptionOrder(
        @Schema(examples = "microcode") Optional<String> study,
        @Schema(examples = "webhook") Optional<String> channel,
        @Schema(examples = "https://example.org/hook") Optional<String> address,
        @Schema(examples = "opened") Optional<List<String>> kinds) {

    SubscriptionWish wish() {
        return new SubscriptionWish(
                study.orElse(""),
                channel.orElse(""),
                address.orElse(""),
                kinds.orElse(List.of()).stream().filter(Objects::nonNull).toList());
    }
}
