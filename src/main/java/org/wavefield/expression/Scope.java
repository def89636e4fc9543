package org.wavefield.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wavefield.questionnaire.Answer;

/**
 * What a condition sees.
 *
 * @param facts of the interview
 * @param answers on the route so far, by variable; all others are unknown
 */
public record Scope(Facts facts, Map<String, Answer> answers) {
    public Scope {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
