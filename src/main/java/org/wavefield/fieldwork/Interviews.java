package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.wavefield.interview.Submission;

/** What respondents do. Every method is one transaction; what comes from a browser is hostile, and never an exception. */
@ApplicationScoped
public class Interviews {

    /**
     * Starts an interview of somebody who came by the fielding's address and agreed.
     *
     * @param fielding the fielding's key
     */
    public Start start(int fielding, Consent consent) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Counts somebody who did not agree: per fielding, language and day, and nothing else.
     *
     * @param fielding the fielding's key
     */
    public void decline(int fielding, Locale locale) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The interview, if it exists and the secret is its own. */
    public Optional<OpenInterview> open(InterviewId id, Secret secret) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Takes a page's form. The CSRF token is the caller's to check, see {@link Secret#signed}.
     *
     * @param locale the language that the form was shown in
     */
    public Submitted submit(InterviewId id, Secret secret, Submission submission, Locale locale) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * The code that the interview is resumed with, on another device or later; shows the same one again as long as the
     * interview goes on in this browser.
     *
     * @return empty if there is no such interview, it has ended, or its country protocol does not let it be resumed
     */
    public Optional<Code> resumeCode(InterviewId id, Secret secret) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Goes on with a saved interview. The code stays good until a new one is issued; the secret of before is void.
     *
     * @param typed what the respondent typed
     * @param address where the request came from, to limit attempts; it is not kept
     */
    public Resumption resume(String typed, String address) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Goes on in another language of the panel; answers and route stay. Another language changes nothing. */
    public Optional<OpenInterview> switchLocale(InterviewId id, Secret secret, Locale locale) {
        throw new UnsupportedOperationException("not yet");
    }
}
