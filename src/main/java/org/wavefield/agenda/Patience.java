package org.wavefield.agenda;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the agenda waits for what, and how often it tries. */
@ConfigMapping(prefix = "wavefield.agenda")
interface Patience {

    /** After it, an action that a node took and has not begun is any node's again. */
    @WithDefault("PT1M")
    Duration lease();

    /** How often an action is tried before somebody has to look. */
    @WithDefault("10")
    int attempts();

    /** Between the first failure and the second attempt; it doubles from one to the next. */
    @WithDefault("PT30S")
    Duration backOff();

    /** The longest time between two attempts. */
    @WithDefault("PT1H")
    Duration longestBackOff();

    /** Between this failed attempt and the next. */
    default Duration after(int attempt) {
        Duration doubled = backOff().multipliedBy(1L << Math.min(Math.max(attempt, 1) - 1, 20));
        return doubled.compareTo(longestBackOff()) < 0 ? doubled : longestBackOff();
    }
}
