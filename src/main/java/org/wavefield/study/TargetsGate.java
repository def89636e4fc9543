package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.TargetsReview;

/** The country's margins are complete, as far as the study's files say. */
@ApplicationScoped
class TargetsGate implements LaunchGate {

    private final InstrumentCatalogue catalogue;

    TargetsGate(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String id() {
        return "targets";
    }

    @Override
    public String name() {
        return "Margins complete";
    }

    @Override
    public boolean overridable() {
        return true;
    }

    @Override
    public Verdict check(Fielding fielding) {
        if (fielding.kind() == Kind.REHEARSAL || fielding.wave().demonstration()) {
            return new Verdict.Green();
        }
        List<String> missing = TargetsReview.missing(
                catalogue.instrument(fielding.instrumentVersion()),
                fielding.panel().code());
        return missing.isEmpty()
                ? new Verdict.Green()
                : new Verdict.Missing(String.join(" ", missing), Mend.QUESTIONNAIRE);
    }
}
