package org.wavefield.questionnaire;

import java.util.List;

/** What is wrong with a questionnaire apart from its expressions. */
public final class QuestionnaireCheck {

    private QuestionnaireCheck() {}

    /** All problems, in the order in which they stand. */
    public static List<Problem> problems(Questionnaire questionnaire) {
        throw new UnsupportedOperationException("not yet");
    }
}
