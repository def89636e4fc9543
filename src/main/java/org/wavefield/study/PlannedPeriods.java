package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.instrument.InstrumentCatalogue;

/** When fieldings are to open and close: as somebody planned, or else on the days that the study's files name. */
@ApplicationScoped
public class PlannedPeriods {

    private final Instance<Plan> plans;
    private final InstrumentCatalogue catalogue;

    PlannedPeriods(@Any Instance<Plan> plans, InstrumentCatalogue catalogue) {
        this.plans = plans;
        this.catalogue = catalogue;
    }

    /** By the fielding's key; what is not planned is not in it. */
    public Map<Integer, Period> of(Collection<Fielding> fieldings) {
        Map<Integer, Period> periods = new HashMap<>();
        fieldings.forEach(fielding -> fromFiles(fielding).ifPresent(period -> periods.put(fielding.id(), period)));
        plans.forEach(plan -> periods.putAll(plan.of(fieldings)));
        return periods;
    }

    /** The fielding's; empty if it is not planned. */
    public Optional<Period> of(Fielding fielding) {
        return Optional.ofNullable(of(List.of(fielding)).get(fielding.id()));
    }

    private Optional<Period> fromFiles(Fielding fielding) {
        return catalogue.instrument(fielding.instrumentVersion()).definition().waves().stream()
                .filter(wave -> wave.number() == fielding.wave().number())
                .filter(wave -> wave.targets().containsKey(fielding.panel().code()))
                .map(wave -> Period.of(wave, fielding.panel().timeZone()))
                .findFirst();
    }

    /** Says when fieldings are to open and close. Whoever plans that implements it as a bean. */
    public interface Plan {

        /** The periods of those fieldings that it plans, by the fielding's key. */
        Map<Integer, Period> of(Collection<Fielding> fieldings);
    }
}
