package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wavefield.quota.Satisfiability;
import org.wavefield.study.Fielding;
import org.wavefield.study.Kind;
import org.wavefield.study.LaunchGate;

/** All quota cells can be filled by as many completes as the fielding wants. */
@ApplicationScoped
class QuotaGate implements LaunchGate {

    private final QuotaCells cells;

    QuotaGate(QuotaCells cells) {
        this.cells = cells;
    }

    @Override
    public String id() {
        return "quotas";
    }

    @Override
    public String name() {
        return "Quotas satisfiable";
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
        List<String> problems = Satisfiability.problems(
                cells.plan(fielding.instrumentVersion(), fielding.panel().code()), fielding.target());
        return problems.isEmpty()
                ? new Verdict.Green()
                : new Verdict.Missing(String.join(" ", problems), Mend.QUESTIONNAIRE);
    }
}
