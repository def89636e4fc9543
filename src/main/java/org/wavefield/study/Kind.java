package org.wavefield.study;

/** Whose answers a fielding collects. The two never mix: each has its own fieldings, cells and counts. */
public enum Kind {
    /** People's. */
    REAL,
    /** Simulated respondents', for ever marked so. */
    REHEARSAL
}
