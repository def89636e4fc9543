package org.wavefield.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wavefield.instrument.Instrument;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PopulationDefinition;
import org.wavefield.instrument.PopulationReader;
import org.wavefield.instrument.PopulationReading;
import org.wavefield.instrument.Publication;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.instrument.StudyDefinition;
import org.wavefield.questionnaire.Problem;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingPlan;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;
import org.wavefield.study.Studies;
import org.wavefield.study.Transition;
import org.wavefield.study.Wave;

/**
 * Prepares rehearsals: publishes the files, so that what was rehearsed can be told for ever, and opens a fielding of its
 * own in each country panel.
 */
@ApplicationScoped
class Staging {

    private final InstrumentCatalogue catalogue;
    private final Studies studies;
    private final Fieldings fieldings;
    private final RehearsalHistory history;

    Staging(InstrumentCatalogue catalogue, Studies studies, Fieldings fieldings, RehearsalHistory history) {
        this.catalogue = catalogue;
        this.studies = studies;
        this.fieldings = fieldings;
        this.history = history;
    }

    /**
     * Prepares one, and writes down that it has begun.
     *
     * @throws NotPossible with all reasons; then nothing was changed
     */
    @Transactional(rollbackOn = NotPossible.class)
    Stage prepare(UUID id, RehearsalPlan plan) throws NotPossible {
        PublishedVersion version = publish(plan);
        Instrument instrument = catalogue.instrument(version.id());
        PopulationDefinition population = population(plan, instrument);
        Wave wave = studies.planned(version.id(), plan.wave())
                .or(() -> studies.find(plan.study()).flatMap(study -> studies.wave(study.id(), plan.wave())))
                .orElseThrow(() -> new NotPossible(noWave(plan, instrument.definition())));
        List<String> panels = panels(plan, instrument, asked(wave));
        Map<String, Fielding> opened = new LinkedHashMap<>();
        Map<String, Population> populations = new LinkedHashMap<>();
        for (String panel : panels) {
            opened.put(panel, open(plan, wave, panel, version));
            populations.put(
                    panel, new Population(population, instrument.panel(panel).orElseThrow(), plan.wave()));
        }
        Stage stage = new Stage(plan, version.number(), instrument, opened, populations);
        history.begun(id, stage);
        return stage;
    }

    private PublishedVersion publish(RehearsalPlan plan) throws NotPossible {
        Publication publication = catalogue.publish(plan.files());
        if (publication instanceof Publication.Refused refused) {
            throw new NotPossible(
                    refused.problems().stream().map(Problem::toLine).toList());
        }
        return ((Publication.Published) publication).version();
    }

    private static PopulationDefinition population(RehearsalPlan plan, Instrument instrument) throws NotPossible {
        PopulationReading reading = PopulationReader.read(plan.files(), instrument);
        if (reading instanceof PopulationReading.Read read) {
            return read.population();
        }
        throw new NotPossible(
                reading instanceof PopulationReading.Absent
                        ? List.of("The study has no population model: write its population.yaml first.")
                        : reading.problems().stream().map(Problem::toLine).toList());
    }

    /** The panels that a wave asks as it stands, whatever the files plan; none if it has no fieldings yet. */
    private List<String> asked(Wave wave) {
        return fieldings.all().stream()
                .filter(fielding -> fielding.wave().id() == wave.id() && fielding.kind() == Kind.REAL)
                .map(fielding -> fielding.panel().code())
                .toList();
    }

    private static List<String> panels(RehearsalPlan plan, Instrument instrument, List<String> fielded)
            throws NotPossible {
        Optional<StudyDefinition.PlannedWave> planned = instrument.definition().waves().stream()
                .filter(wave -> wave.number() == plan.wave())
                .findFirst();
        List<String> asked = fielded.isEmpty()
                ? planned.map(wave -> List.copyOf(wave.targets().keySet()))
                        .orElseGet(() -> List.copyOf(instrument.panels().keySet()))
                : fielded;
        List<String> unknown =
                plan.panels().stream().filter(panel -> !asked.contains(panel)).toList();
        if (!unknown.isEmpty()) {
            throw new NotPossible(List.of("Wave " + plan.wave() + " does not ask " + String.join(", ", unknown)
                    + ". Its country panels: " + String.join(", ", asked) + "."));
        }
        return plan.panels().isEmpty()
                ? asked
                : plan.panels().stream().distinct().toList();
    }

    private static List<String> noWave(RehearsalPlan plan, StudyDefinition study) {
        List<String> planned = study.waves().stream()
                .map(wave -> Integer.toString(wave.number()))
                .toList();
        return List.of("study.yaml plans no wave " + plan.wave() + ", and none was made by hand. Planned: "
                + String.join(", ", planned) + ".");
    }

    private Fielding open(RehearsalPlan plan, Wave wave, String panel, PublishedVersion version) throws NotPossible {
        int country = studies.panel(wave.study().id(), panel).id();
        Fielding planned = fieldings.plan(
                new FieldingPlan(wave.id(), country, Kind.REHEARSAL, true, plan.completes(), version.id()));
        Transition transition = fieldings.open(planned.id());
        if (transition instanceof Transition.Made made) {
            return made.fielding();
        }
        throw new NotPossible(((Transition.NotReady) transition).missing());
    }

    /** It cannot be rehearsed, and why. Undoes what was begun. */
    static final class NotPossible extends Exception {
        private final transient List<String> reasons;

        NotPossible(List<String> reasons) {
            super(String.join(" ", reasons));
            this.reasons = List.copyOf(reasons);
        }

        List<String> reasons() {
            return reasons;
        }
    }
}
