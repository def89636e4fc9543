package org.wavefield.audit;

import java.util.stream.Collectors;

/** Texts from outside, which may hold what the database does not take. */
final class Texts {

    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {}

    /** The text with a replacement character for NUL and for halves of a surrogate pair. */
    static String storable(String text) {
        return text.codePoints()
                .map(point -> point == 0 || Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
