package org.wavefield.study;

/** What came of changing something about a fielding. */
public sealed interface FieldingChange {

    /** It is so now, or was already. */
    record Made(Fielding fielding) implements FieldingChange {}

    /**
     * It cannot be; nothing has changed.
     *
     * @param field what was wrong about what was asked for: {@code reason}
     * @param sentence what is wrong, and what would be right
     */
    record Refused(String field, String sentence) implements FieldingChange {}
}
