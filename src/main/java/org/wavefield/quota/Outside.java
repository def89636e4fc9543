package org.wavefield.quota;

/** What becomes of respondents who fit no cell of a table: a country's file says so openly. */
public enum Outside {
    /** They are let in, and count in no cell. */
    ADMITTED,
    /** There is no place for them. */
    QUOTA_FULL
}
