package org.wavefield.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wavefield.instrument.Instrument;
import org.wavefield.study.Fielding;

/**
 * All that a rehearsal plays on.
 *
 * @param version number of the instrument version
 * @param fieldings open ones, of this rehearsal alone, by country panel
 * @param populations the model of each country panel
 */
record Stage(
        RehearsalPlan plan,
        int version,
        Instrument instrument,
        Map<String, Fielding> fieldings,
        Map<String, Population> populations) {
    Stage {
        fieldings = new LinkedHashMap<>(fieldings);
        populations = new LinkedHashMap<>(populations);
    }

    List<String> panels() {
        return List.copyOf(fieldings.keySet());
    }

    SimulatedRespondent respondent(String panel, long number) {
        return new SimulatedRespondent(populations.get(panel), Draws.of(plan, panel, number));
    }
}
