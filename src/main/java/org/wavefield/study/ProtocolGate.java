package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.instrument.CountryProtocol;
import org.wavefield.instrument.Instrument;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PanelInstrument;

/**
 * The country protocol is signed: law and ethics approved of asking people there, with the consent text that is shown. The
 * newest decision that was recorded for that consent text counts; without one, what the country's file says. A decision for
 * a demonstration opens a demonstration wave on a machine of one's own, and nothing else. Simulated respondents need no
 * decision.
 */
@ApplicationScoped
class ProtocolGate implements LaunchGate {

    private final InstrumentCatalogue catalogue;
    private final ProtocolDecisions decisions;
    private final boolean local;

    ProtocolGate(
            InstrumentCatalogue catalogue,
            ProtocolDecisions decisions,
            @ConfigProperty(name = "wavefield.local.active", defaultValue = "false") boolean local) {
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.local = local;
    }

    @Override
    public String id() {
        return "protocol";
    }

    @Override
    public String name() {
        return "Country protocol signed";
    }

    @Override
    public boolean overridable() {
        return false;
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
            return missing(fielding.panel().name() + " has no country protocol.");
        }
        String consent = instrument.welcome().consentVersion();
        return decisions
                .counting(fielding.panel().id(), consent)
                .map(decision -> recorded(fielding, decision))
                .orElseGet(() -> filed(fielding, protocol.get(), consent));
    }

    private static Verdict recorded(Fielding fielding, ProtocolDecision decision) {
        return switch (decision.outcome()) {
            case APPROVED -> new Verdict.Green();
            case REFUSED ->
                missing(decision.decidedBy() + " decided on " + decision.decidedOn() + " that people in "
                        + fielding.panel().name() + " are not to be asked.");
        };
    }

    private Verdict filed(Fielding fielding, CountryProtocol protocol, String consent) {
        if (!protocol.consentVersion().equals(consent)) {
            return missing("The decision on " + fielding.panel().name() + " was on consent text "
                    + protocol.consentVersion() + ", and the questionnaire has " + consent + ".");
        }
        boolean enough =
                switch (protocol.decision().outcome()) {
                    case APPROVED -> true;
                    case DEMONSTRATION_ONLY -> local && fielding.wave().demonstration();
                };
        return enough
                ? new Verdict.Green()
                : missing(
                        "The country protocol of " + fielding.panel().name()
                                + " allows a demonstration on one's own machine only. Record the decision to ask people there.");
    }

    private static Verdict missing(String what) {
        return new Verdict.Missing(what, Mend.PROTOCOL);
    }

    private static CountryProtocol protocol(PanelInstrument panel) {
        return panel.definition().protocol();
    }
}
