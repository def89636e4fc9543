package org.wavefield.people;

/** What became of giving or taking a role. */
public sealed interface Granted {

    /** It was done. */
    record Changed() implements Granted {}

    /** It was so already. */
    record Unchanged() implements Granted {}

    /**
     * It cannot be done.
     *
     * @param field what is wrong
     * @param sentence what would be right
     */
    record Refused(Field field, String sentence) implements Granted {}

    /** Parts of a {@link Membership}. */
    enum Field {
        USERNAME,
        STUDY,
        ROLE
    }
}
