package org.wavefield.people;

import java.util.Locale;

/** Names of people at the identity provider, which takes capital letters for small ones. */
final class Usernames {

    private static final int LONGEST = 255;

    private Usernames() {}

    /** As it is kept. */
    static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether somebody can be called so: no blanks, nothing that does not show. */
    static boolean possible(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.codePoints()
                        .noneMatch(point -> Character.isWhitespace(point)
                                || Character.isSpaceChar(point)
                                || Character.isISOControl(point)
                                || Character.getType(point) == Character.SURROGATE
                                || Character.getType(point) == Character.FORMAT);
    }
}
