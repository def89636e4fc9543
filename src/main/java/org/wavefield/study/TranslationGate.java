package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PanelInstrument;

/**
 * The pinned version has all of its texts in each language that the panel is asked in. No version with a missing or fuzzy
 * translation is ever published, so what can be missing is a whole language.
 */
@ApplicationScoped
class TranslationGate implements LaunchGate {

    private final InstrumentCatalogue catalogue;

    TranslationGate(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String id() {
        return "translations";
    }

    @Override
    public String name() {
        return "Translations complete";
    }

    @Override
    public boolean overridable() {
        return false;
    }

    @Override
    public Verdict check(Fielding fielding) {
        Set<Locale> asked = catalogue
                .instrument(fielding.instrumentVersion())
                .panel(fielding.panel().code())
                .map(PanelInstrument::locales)
                .map(Set::copyOf)
                .orElse(Set.of());
        List<Locale> missing = fielding.panel().locales().stream()
                .filter(locale -> !asked.contains(locale))
                .toList();
        return missing.isEmpty()
                ? new Verdict.Green()
                : new Verdict.Missing(
                        "The published questionnaire lacks a language of "
                                + fielding.panel().name() + ": "
                                + missing.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "))
                                + ". Publish a version that has it.",
                        Mend.QUESTIONNAIRE);
    }
}
