package org.wavefield.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently messages are sent. */
@ConfigMapping(prefix = "wavefield.outbox")
interface OutboxSettings {

    /** How often a message is tried before it is a dead letter: with the waits below, over two days. */
    @WithDefault("15")
    int attempts();

    /** The wait after the first attempt; it doubles with each. */
    @WithDefault("PT30S")
    Duration firstWait();

    /** The longest wait between two attempts. */
    @WithDefault("PT6H")
    Duration longestWait();

    /** How long a sender that has taken a message may take to send it; then another one does. */
    @WithDefault("PT2M")
    Duration lease();

    /** How long one attempt may take. Shorter than the lease. */
    @WithDefault("PT20S")
    Duration timeout();
}
