package org.wavefield.expression;

/** What came of a condition. */
public enum Verdict {
    MET,
    NOT_MET,
    /** It depends on an item without an answer. */
    UNKNOWN
}
