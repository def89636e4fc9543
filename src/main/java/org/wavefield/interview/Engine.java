package org.wavefield.interview;

import org.wavefield.expression.Expressions;
import org.wavefield.expression.Facts;
import org.wavefield.questionnaire.Questionnaire;

/** Where an interview is, and what a submission makes of it. Immutable; safe for many threads. */
public final class Engine {

    private final Questionnaire questionnaire;
    private final Expressions expressions;

    /**
     * For the interviews of one questionnaire.
     *
     * @param expressions compiled from this very questionnaire
     */
    public Engine(Questionnaire questionnaire, Expressions expressions) {
        this.questionnaire = questionnaire;
        this.expressions = expressions;
    }

    /** What it asks. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The pages that the answers put on the path. */
    public Route route(InterviewState state, Facts facts) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Takes a page's form, or says why not. */
    public Outcome submit(InterviewState state, Facts facts, Submission submission) {
        throw new UnsupportedOperationException("not yet");
    }
}
