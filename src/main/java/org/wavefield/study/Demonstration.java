package org.wavefield.study;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.Publication;
import org.wavefield.instrument.StudyDefinition;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.questionnaire.Problem;

/**
 * The wave that a local start opens, so that there is something to click on: of each bundled study, in all of its country
 * panels, with open entry. At a later start it finds everything there; if a bundled questionnaire has changed since, the
 * new version is published, and interviews that start from then on are pinned to it.
 */
@ApplicationScoped
public class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class);

    private final InstrumentCatalogue catalogue;
    private final Studies studies;
    private final Fieldings fieldings;

    @ConfigProperty(name = "wavefield.local.active", defaultValue = "false")
    boolean local;

    @ConfigProperty(name = "wavefield.local.studies", defaultValue = "microcode")
    List<String> bundled;

    @ConfigProperty(name = "wavefield.local.target", defaultValue = "100000")
    int target;

    Demonstration(InstrumentCatalogue catalogue, Studies studies, Fieldings fieldings) {
        this.catalogue = catalogue;
        this.studies = studies;
        this.fieldings = fieldings;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        if (local) {
            bundled.forEach(study -> open(StudyFiles.fromClassPath(study)
                    .orElseThrow(() -> new IllegalStateException("no bundled study " + study))));
        }
    }

    /**
     * Opens a study's demonstration wave; does nothing to what is there already, besides pinning it to these files.
     *
     * @throws IllegalArgumentException if the files cannot be published, or name no demonstration wave
     */
    @Transactional
    public void open(StudyFiles files) {
        long version = publish(files);
        Study study = studies.register(version);
        StudyDefinition.Demonstration plan = catalogue
                .instrument(version)
                .definition()
                .demonstration()
                .orElseThrow(() -> new IllegalArgumentException(files.study() + " has no demonstration wave"));
        Wave wave = studies.wave(study.id(), plan.number())
                .orElseGet(() ->
                        studies.create(new WavePlan(study.id(), plan.number(), plan.title(), true, plan.modules())));
        catalogue.instrument(version).panels().keySet().forEach(panel -> open(study, wave, panel, version));
    }

    private Fielding pin(Fielding fielding, long version) {
        FieldingChange change = fieldings.pin(fielding.id(), version);
        if (change instanceof FieldingChange.Made made) {
            return made.fielding();
        }
        LOG.warnf(
                "The demonstration in %s stays at its version. %s",
                fielding.panel().code(), ((FieldingChange.Refused) change).sentence());
        return fielding;
    }

    private long publish(StudyFiles files) {
        Publication publication = catalogue.publish(files);
        if (publication instanceof Publication.Refused refused) {
            throw new IllegalArgumentException(files.study() + " cannot be published:\n"
                    + refused.problems().stream().map(Problem::toLine).collect(Collectors.joining("\n")));
        }
        return ((Publication.Published) publication).version().id();
    }

    private void open(Study study, Wave wave, String panel, long version) {
        Fielding fielding = fieldings
                .find(study.code(), wave.number(), panel)
                .map(found -> found.instrumentVersion() == version ? found : pin(found, version))
                .orElseGet(() -> fieldings.plan(new FieldingPlan(
                        wave.id(), studies.panel(study.id(), panel).id(), Kind.REAL, true, target, version)));
        if (fielding.phase() == Phase.PLANNED) {
            Transition transition = fieldings.open(fielding.id());
            if (transition instanceof Transition.NotReady blocked) {
                LOG.warnf("The demonstration in %s cannot open: %s", panel, String.join(" ", blocked.missing()));
            }
        }
    }
}
