package org.wavefield.study;

import java.util.Locale;

/** Whose answers a fielding collects. The two never mix: each has its own fieldings, cells and counts. */
public enum Kind {
    /** People's. */
    REAL,
    /** Simulated respondents', for ever marked so. */
    REHEARSAL;

    /** Its lower-case name, as pages, exports and interfaces show it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
