package org.wavefield.expression;

import java.util.Optional;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Expression;

/** The compiled conditions and computed values of one questionnaire. Immutable; safe for many threads. */
public interface Expressions {

    /**
     * Evaluates a condition.
     *
     * @param condition one of the questionnaire's
     * @param scope what it sees
     * @return unknown where the result depends on an item without an answer
     */
    Verdict verdict(Expression condition, Scope scope);

    /**
     * Evaluates a computed value.
     *
     * @param value one of the questionnaire's
     * @param scope what it sees
     * @return nothing where the result depends on an item without an answer
     */
    Optional<Answer> value(Expression value, Scope scope);

    /**
     * Whether the whole text matches a pattern.
     *
     * @param pattern one of the questionnaire's text items'
     */
    boolean matches(String pattern, String text);
}
