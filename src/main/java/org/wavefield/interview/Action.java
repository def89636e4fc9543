package org.wavefield.interview;

/** What the respondent pressed. */
public enum Action {
    /** Go on: the page has to be answered. */
    NEXT,
    /** Go to the page before; what is valid is kept. */
    BACK,
    /** Stay, and come back later; what is valid is kept. */
    SAVE
}
