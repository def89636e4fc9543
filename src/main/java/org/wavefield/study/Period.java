package org.wavefield.study;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.wavefield.instrument.StudyDefinition.PlannedWave;

/**
 * From an opening to a closing.
 *
 * @param closes later than it opens
 */
public record Period(Instant opens, Instant closes) {

    /** The days of a wave in the study's files, whole ones in a panel's own zone, the last included. */
    public static Period of(PlannedWave wave, ZoneId zone) {
        return new Period(
                wave.opensOn().atStartOfDay(zone).toInstant(),
                wave.closesOn().plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** How much of it is over: 0 before it, 1 after it. */
    public double elapsed(Instant now) {
        double whole = Duration.between(opens, closes).toMillis();
        return Math.max(0, Math.min(1, Duration.between(opens, now).toMillis() / whole));
    }
}
