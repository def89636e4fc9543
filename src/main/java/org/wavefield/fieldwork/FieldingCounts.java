package org.wavefield.fieldwork;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a fielding goes.
 *
 * @param fielding its key
 * @param started interviews begun, those that have ended included
 * @param ended how many ended how; declined ones are among them, though they never started
 */
public record FieldingCounts(int fielding, long started, Map<Disposition, Long> ended) {
    public FieldingCounts {
        EnumMap<Disposition, Long> all = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            all.put(disposition, ended.getOrDefault(disposition, 0L));
        }
        ended = Collections.unmodifiableMap(all);
    }

    /** How many ended so; 0 if none did. */
    public long of(Disposition disposition) {
        return ended.get(disposition);
    }

    /** How many have begun and not ended. */
    public long underWay() {
        return started
                + of(Disposition.DECLINED)
                - ended.values().stream().mapToLong(Long::longValue).sum();
    }
}
