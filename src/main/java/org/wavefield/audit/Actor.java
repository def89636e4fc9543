package org.wavefield.audit;

/**
 * Who did something.
 *
 * @param name of the person at the identity provider, of the command, or {@code system}
 */
public record Actor(String name, Kind kind) {

    /** Wavefield by itself: due actions, start-up. */
    public static final Actor SYSTEM = new Actor("system", Kind.SYSTEM);

    /** What kind of actor. */
    public enum Kind {
        /** Somebody, or somebody's script, who signed in. */
        PERSON,
        /** Wavefield by itself. */
        SYSTEM,
        /** A command on the same machine. */
        COMMAND
    }
}
