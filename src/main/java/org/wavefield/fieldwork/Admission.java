package org.wavefield.fieldwork;

import org.wavefield.interview.Route;
import org.wavefield.study.Fielding;

/**
 * Decides, once the screener is answered, whether an interview gets a place. It is asked within the submission's
 * transaction, the interview's row being locked: an exception undoes the submission, so that an error admits nobody.
 */
public interface Admission {

    /**
     * Asks for a place.
     *
     * @param route what the screener's answers led to
     */
    Place ask(InterviewId interview, Fielding fielding, Route route);

    /** Whether there is one. */
    enum Place {
        ADMITTED,
        QUOTA_FULL
    }
}
