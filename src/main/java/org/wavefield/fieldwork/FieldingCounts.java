package org.wavefield.fieldwork;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How a fielding goes.
 *
 * @param fielding its key
 * @param underWay interviews that have begun and not ended
 * @param ended how many ended how, for every disposition
 * @param lastStarted when the last interview began; empty if none has
 */
public record FieldingCounts(int fielding, long underWay, Map<Disposition, Long> ended, Optional<Instant> lastStarted) {
    public FieldingCounts {
        ended = Map.copyOf(ended);
    }

    /** From how many have begun, those that have ended included. */
    static FieldingCounts of(int fielding, long started, Map<Disposition, Long> ended, Optional<Instant> lastStarted) {
        long over = ended.entrySet().stream()
                .filter(entry -> entry.getKey() != Disposition.DECLINED)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new FieldingCounts(fielding, started - over, ended, lastStarted);
    }

    /** How many ended so. */
    public long of(Disposition disposition) {
        return ended.get(disposition);
    }

    /** Interviews that have begun, whatever became of them. Those who declined never did. */
    public long started() {
        long all = ended.values().stream().mapToLong(Long::longValue).sum();
        return underWay + all - of(Disposition.DECLINED);
    }
}
