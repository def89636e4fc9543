package org.wavefield.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All that one content hash of a study's files says: read, checked and compiled. Immutable.
 *
 * @param study the study's id, the folder's name
 * @param hash of the files it was read from, see {@link StudyFiles#hash()}
 * @param sourceLocale the language that the questionnaire is written in
 * @param welcome what is said before an interview, besides texts
 * @param definition what {@code study.yaml} says
 * @param panels by the country panel's code, in the order of the codes
 */
public record Instrument(
        String study,
        String hash,
        Locale sourceLocale,
        Welcome welcome,
        StudyDefinition definition,
        Map<String, PanelInstrument> panels) {
    public Instrument {
        panels = Collections.unmodifiableMap(new LinkedHashMap<>(panels));
    }

    /** What one country panel is asked, if the study has this panel. */
    public Optional<PanelInstrument> panel(String code) {
        return Optional.ofNullable(panels.get(code));
    }
}
