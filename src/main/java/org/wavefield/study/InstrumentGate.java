package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.wavefield.instrument.Instrument;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PanelInstrument;

/** A published version of this study is pinned, and it asks this country panel. */
@ApplicationScoped
class InstrumentGate implements LaunchGate {

    private final InstrumentCatalogue catalogue;

    InstrumentGate(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String id() {
        return "instrument";
    }

    @Override
    public String name() {
        return "Questionnaire published";
    }

    @Override
    public boolean overridable() {
        return false;
    }

    @Override
    public Verdict check(Fielding fielding) {
        Instrument instrument = catalogue.instrument(fielding.instrumentVersion());
        if (!instrument.study().equals(fielding.wave().study().code())) {
            return new Verdict.Missing("The questionnaire is another study's.", Mend.QUESTIONNAIRE);
        }
        Optional<PanelInstrument> panel = instrument.panel(fielding.panel().code());
        if (panel.isEmpty()) {
            return new Verdict.Missing(
                    "The published questionnaire does not ask "
                            + fielding.panel().name() + ".",
                    Mend.QUESTIONNAIRE);
        }
        return new Verdict.Green();
    }
}
