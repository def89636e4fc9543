package org.wavefield.rehearsal;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Things that may happen, each with its share. Exactly one of them does.
 *
 * @param shares none negative; they need not sum to 1
 */
record Chances<T>(Map<T, Double> shares) {
    Chances {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** The same share for each. */
    static <T> Chances<T> even(Collection<T> things) {
        Map<T, Double> shares = new LinkedHashMap<>();
        things.forEach(thing -> shares.put(thing, 1.0));
        return new Chances<>(shares);
    }

    /** Those of these things, in their order; empty if none of them has a share. */
    Optional<Chances<T>> among(Collection<T> things) {
        Map<T, Double> left = new LinkedHashMap<>();
        things.stream().filter(shares::containsKey).forEach(thing -> left.put(thing, shares.get(thing)));
        return left.values().stream().anyMatch(share -> share > 0)
                ? Optional.of(new Chances<>(left))
                : Optional.empty();
    }

    /** One of them. */
    T draw(RandomGenerator random) {
        double point = random.nextDouble()
                * shares.values().stream().mapToDouble(Double::doubleValue).sum();
        T last = null;
        for (Map.Entry<T, Double> entry : shares.entrySet()) {
            if (entry.getValue() > 0) {
                last = entry.getKey();
                point -= entry.getValue();
                if (point < 0) {
                    return last;
                }
            }
        }
        if (last == null) {
            throw new IllegalStateException("nothing can happen");
        }
        return last; // what rounding left over
    }
}
