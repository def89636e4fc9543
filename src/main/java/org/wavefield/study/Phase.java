package org.wavefield.study;

/** Where a fielding is in its life. Closed is for ever. */
public enum Phase {
    /** Nobody has been let in yet. */
    PLANNED,
    /** Respondents come in. */
    OPEN,
    /** Nobody new comes in; interviews that have begun go on. */
    PAUSED,
    /** Nobody comes in, and nothing more is taken. */
    CLOSED;

    /** Whether a fielding in this phase may go to that one. */
    public boolean leadsTo(Phase next) {
        return switch (this) {
            case PLANNED -> next == OPEN || next == CLOSED;
            case OPEN -> next == PAUSED || next == CLOSED;
            case PAUSED -> next == OPEN || next == CLOSED;
            case CLOSED -> false;
        };
    }
}
