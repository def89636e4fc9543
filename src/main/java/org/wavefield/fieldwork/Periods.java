package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.StudyDefinition.PlannedWave;
import org.wavefield.study.Fielding;
import org.wavefield.study.Period;
import org.wavefield.study.PlannedPeriods;

/** When fieldings are to open and close: as somebody planned, or else on the days that the study's files name. */
@ApplicationScoped
class Periods {

    private final Instance<PlannedPeriods> plans;
    private final InstrumentCatalogue catalogue;

    Periods(@Any Instance<PlannedPeriods> plans, InstrumentCatalogue catalogue) {
        this.plans = plans;
        this.catalogue = catalogue;
    }

    /** By the fielding's key; what is not planned is not in it. */
    Map<Integer, Period> of(Collection<Fielding> fieldings) {
        Map<Integer, Period> periods = new HashMap<>();
        fieldings.forEach(fielding -> fromFiles(fielding).ifPresent(period -> periods.put(fielding.id(), period)));
        plans.forEach(plan -> periods.putAll(plan.of(fieldings)));
        return periods;
    }

    /** Whole days in the panel's own zone, the last included. */
    static Period days(PlannedWave wave, ZoneId zone) {
        return new Period(
                wave.opensOn().atStartOfDay(zone).toInstant(),
                wave.closesOn().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private Optional<Period> fromFiles(Fielding fielding) {
        return catalogue.instrument(fielding.instrumentVersion()).definition().waves().stream()
                .filter(wave -> wave.number() == fielding.wave().number())
                .filter(wave -> wave.targets().containsKey(fielding.panel().code()))
                .map(wave -> days(wave, fielding.panel().timeZone()))
                .findFirst();
    }
}
