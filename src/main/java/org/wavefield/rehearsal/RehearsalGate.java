package org.wavefield.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import org.wavefield.study.Fielding;
import org.wavefield.study.Kind;
import org.wavefield.study.LaunchGate;

/** A real wave was rehearsed in the panel with the very version that it is pinned to, and nobody got stuck. */
@ApplicationScoped
class RehearsalGate implements LaunchGate {

    private final RehearsalHistory history;

    RehearsalGate(RehearsalHistory history) {
        this.history = history;
    }

    @Override
    public String id() {
        return "rehearsal";
    }

    @Override
    public String name() {
        return "Rehearsed since the last change";
    }

    @Override
    public boolean overridable() {
        return true;
    }

    @Override
    public Verdict check(Fielding fielding) {
        boolean needed = fielding.kind() == Kind.REAL && !fielding.wave().demonstration();
        return !needed || history.passed(fielding)
                ? new Verdict.Green()
                : new Verdict.Missing(
                        "Wave " + fielding.wave().number() + " has not been rehearsed in "
                                + fielding.panel().name() + " with this version of the questionnaire.",
                        Mend.REHEARSALS);
    }
}
