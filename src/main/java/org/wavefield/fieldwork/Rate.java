package org.wavefield.fieldwork;

import java.util.OptionalDouble;

/** A share: so many of so many. */
public record Rate(long of, long among) {

    /** In per cent; empty if it is a share of none. */
    public OptionalDouble percent() {
        return among == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * of / among);
    }
}
