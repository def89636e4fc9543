package org.wavefield.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a subscription is to be from now on. Its study and its channel stay. */
@Schema(description = "Where a subscription is to go, and what it is to tell of")
record SubscriptionChange(
        @Schema(examples = "https://example.org/hook") Optional<String> address,
        @Schema(examples = "opened") Optional<List<String>> kinds) {

    List<String> chosen() {
        return kinds.orElse(List.of()).stream().filter(Objects::nonNull).toList();
    }
}
