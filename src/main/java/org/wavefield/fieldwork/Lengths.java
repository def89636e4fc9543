package org.wavefield.fieldwork;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How long completes took, from the start to the end, pauses included.
 *
 * @param completes how many, by whole minutes; 240 means that long or longer
 */
public record Lengths(NavigableMap<Integer, Long> completes) {

    public Lengths {
        completes = new TreeMap<>(completes);
    }

    /** How many completes there are. */
    public long all() {
        return completes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The minutes that half of the completes took at most; empty if there are none. */
    public OptionalInt median() {
        long half = (all() + 1) / 2;
        long seen = 0;
        for (Map.Entry<Integer, Long> minutes : completes.entrySet()) {
            seen += minutes.getValue();
            if (half > 0 && seen >= half) {
                return OptionalInt.of(minutes.getKey());
            }
        }
        return OptionalInt.empty();
    }

    /** Those of both. */
    public Lengths plus(Lengths other) {
        TreeMap<Integer, Long> both = new TreeMap<>(completes);
        other.completes.forEach((minutes, number) -> both.merge(minutes, number, Long::sum));
        return new Lengths(both);
    }
}
