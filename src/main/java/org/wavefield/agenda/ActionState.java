package org.wavefield.agenda;

import java.util.Locale;

/** What became of a planned action. */
public enum ActionState {
    /** Its hour has not come, or nobody has got to it yet. */
    PENDING,
    /** It is done, for ever. */
    DONE,
    /** It was taken back, or had lost its sense when its hour came. */
    DROPPED,
    /** It failed too often; somebody has to look. */
    DEAD;

    /** Its lower-case name, as pages and interfaces show it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
