package org.wavefield.expression;

import org.wavefield.questionnaire.Questionnaire;

/** Compiles and type-checks all expressions of a questionnaire. */
public final class ExpressionCompiler {

    private ExpressionCompiler() {}

    /** Compiles them, or says all that is wrong with them. The questionnaire's own self-check comes first: see there. */
    public static Compilation compile(Questionnaire questionnaire) {
        throw new UnsupportedOperationException("not yet");
    }
}
