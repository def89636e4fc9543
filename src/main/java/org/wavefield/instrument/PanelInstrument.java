package org.wavefield.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wavefield.interview.Engine;
import org.wavefield.questionnaire.Questionnaire;

/**
 * What one country panel is asked: the questionnaire with the country's options, rows, wording and omissions in it.
 *
 * @param definition what the country's file says
 * @param engine with the questionnaire and its compiled conditions
 * @param texts by locale, in the country's order: complete, never with a text of another language in it
 */
public record PanelInstrument(CountryPanelDefinition definition, Engine engine, Map<Locale, Texts> texts) {
    public PanelInstrument {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** What is asked. */
    public Questionnaire questionnaire() {
        return engine.questionnaire();
    }

    /** The languages it can be asked in; the first is for respondents without a preference. */
    public List<Locale> locales() {
        return List.copyOf(texts.keySet());
    }

    /**
     * The texts in one language.
     *
     * @throws IllegalArgumentException if the panel is not asked in this locale
     */
    public Texts texts(Locale locale) {
        Texts found = texts.get(locale);
        if (found == null) {
            throw new IllegalArgumentException(definition.code() + " is not asked in " + locale.toLanguageTag());
        }
        return found;
    }

    /** The texts for respondents without a preference. */
    public Texts defaultTexts() {
        return texts.values().iterator().next();
    }
}
