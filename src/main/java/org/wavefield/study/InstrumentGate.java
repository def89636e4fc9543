package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.wavefield.instrument.Instrument;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PanelInstrument;

/** The pinned version is of this study, and asks this country panel in all of its languages. */
@ApplicationScoped
class InstrumentGate implements LaunchGate {

    private final InstrumentCatalogue catalogue;

    InstrumentGate(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Verdict check(Fielding fielding) {
        Instrument instrument = catalogue.instrument(fielding.instrumentVersion());
        if (!instrument.study().equals(fielding.wave().study().code())) {
            return new Verdict.Missing("The questionnaire is another study's.");
        }
        Optional<PanelInstrument> panel = instrument.panel(fielding.panel().code());
        if (panel.isEmpty()) {
            return new Verdict.Missing("The published questionnaire does not ask "
                    + fielding.panel().name() + ".");
        }
        if (!panel.get().locales().containsAll(fielding.panel().locales())) {
            return new Verdict.Missing("The published questionnaire lacks a language of "
                    + fielding.panel().name() + ".");
        }
        return new Verdict.Green();
    }
}
