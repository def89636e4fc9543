package org.wavefield.fieldwork;

import org.wavefield.interview.Outcome;

/** What came of a page's form. */
public sealed interface Submitted {

    /**
     * The engine looked at it.
     *
     * @param interview as it is now, its disposition included
     * @param outcome what the engine says; stored already, if it was taken
     */
    record Heard(OpenInterview interview, Outcome outcome) implements Submitted {}

    /** The interview has ended, or its fielding is closed: nothing is stored. A last page sent twice arrives here. */
    record Over(OpenInterview interview) implements Submitted {}

    /** There is no such interview, or the secret is not its own. */
    record NotFound() implements Submitted {}
}
