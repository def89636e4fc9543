package org.wavefield.study;

import java.time.Duration;
import java.time.Instant;

/**
 * From an opening to a closing.
 *
 * @param closes later than it opens
 */
public record Period(Instant opens, Instant closes) {

    /** How much of it is over: 0 before it, 1 after it. */
    public double elapsed(Instant now) {
        double whole = Duration.between(opens, closes).toMillis();
        return Math.max(0, Math.min(1, Duration.between(opens, now).toMillis() / whole));
    }
}
