package org.wavefield.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: exponentially longer, up to a limit, and at random between half of that and
 * all of it, so that what failed together is not tried together.
 *
 * @param first the wait after the first attempt
 * @param longest the limit
 */
record Backoff(Duration first, Duration longest) {

    /**
     * The wait.
     *
     * @param attempts how many there were, at least 1
     */
    Duration after(int attempts, RandomGenerator random) {
        long wait = first.toMillis();
        for (int i = 1; i < attempts && wait < longest.toMillis(); i++) {
            wait *= 2;
        }
        long whole = Math.min(wait, longest.toMillis());
        long half = whole / 2;
        return Duration.ofMillis(half + random.nextLong(whole - half + 1));
    }
}
