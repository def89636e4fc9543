package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.instrument.CountryProtocol;
import org.wavefield.instrument.Instrument;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PanelInstrument;

/**
 * The country protocol is signed: law and ethics approved of asking people there, with the consent text that is shown. A
 * decision for a demonstration opens a demonstration wave on a machine of one's own, and nothing else. Simulated
 * respondents need no decision.
 */
@ApplicationScoped
class ProtocolGate implements LaunchGate {

    private final InstrumentCatalogue catalogue;
    private final boolean local;

    ProtocolGate(
            InstrumentCatalogue catalogue,
            @ConfigProperty(name = "wavefield.local.active", defaultValue = "false") boolean local) {
        this.catalogue = catalogue;
        this.local = local;
    }

    @Override
    public Verdict check(Fielding fielding) {
        if (fielding.kind() == Kind.REHEARSAL) {
            return new Verdict.Green();
        }
        Instrument instrument = catalogue.instrument(fielding.instrumentVersion());
        Optional<CountryProtocol> protocol =
                instrument.panel(fielding.panel().code()).map(ProtocolGate::protocol);
        if (protocol.isEmpty()) {
            return new Verdict.Missing(fielding.panel().name() + " has no country protocol.");
        }
        if (!protocol.get().consentVersion().equals(instrument.welcome().consentVersion())) {
            return new Verdict.Missing("The decision on " + fielding.panel().name() + " was on consent text "
                    + protocol.get().consentVersion() + ", and the questionnaire has "
                    + instrument.welcome().consentVersion() + ".");
        }
        return decision(fielding, protocol.get());
    }

    private Verdict decision(Fielding fielding, CountryProtocol protocol) {
        boolean enough =
                switch (protocol.decision().outcome()) {
                    case APPROVED -> true;
                    case DEMONSTRATION_ONLY -> local && fielding.wave().demonstration();
                };
        return enough
                ? new Verdict.Green()
                : new Verdict.Missing("The country protocol of "
                        + fielding.panel().name() + " allows a demonstration on one's own machine only.");
    }

    private static CountryProtocol protocol(PanelInstrument panel) {
        return panel.definition().protocol();
    }
}
