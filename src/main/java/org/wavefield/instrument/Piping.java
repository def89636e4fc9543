package org.wavefield.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wavefield.questionnaire.Answer;

/**
 * What fills the places of texts for one respondent.
 *
 * @param answers those on the route, by variable
 * @param withdrawalCode the respondent's, where it may be shown
 */
public record Piping(Map<String, Answer> answers, Optional<String> withdrawalCode) {

    /** Before anything was answered. */
    public static final Piping NOTHING = new Piping(Map.of(), Optional.empty());

    public Piping {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** From answers alone. */
    public static Piping of(Map<String, Answer> answers) {
        return new Piping(answers, Optional.empty());
    }
}
