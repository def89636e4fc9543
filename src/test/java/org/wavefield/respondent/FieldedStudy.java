package org.wavefield.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.Publication;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingPlan;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Transition;
import org.wavefield.study.Wave;
import org.wavefield.study.WavePlan;

/** Opens a study's wave for a test: each test has a wave of its own. */
@ApplicationScoped
public class FieldedStudy {

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    @Inject
    InstrumentCatalogue catalogue;

    @Inject
    Studies studies;

    @Inject
    Fieldings fieldings;

    /** The address of the welcome page of a new wave that lets everyone in. */
    public String open(String study, String panel) {
        Fielding fielding =
                ((Transition.Made) fieldings.open(planned(study, panel).id())).fielding();
        return address(fielding);
    }

    /** One that nobody has opened. */
    @Transactional
    public Fielding planned(String study, String panel) {
        Publication publication =
                catalogue.publish(StudyFiles.fromClassPath(study).orElseThrow());
        long version = ((Publication.Published) publication).version().id();
        Study registered = studies.register(version);
        Wave wave = studies.create(
                new WavePlan(registered.id(), NUMBER.incrementAndGet(), "A test", true, Set.of("taiwan")));
        return fieldings.plan(new FieldingPlan(
                wave.id(), studies.panel(registered.id(), panel).id(), Kind.REAL, true, 1000, version));
    }

    /** The fielding with this address. */
    public Fielding at(String address) {
        String[] parts = address.split("/");
        return fieldings.find(parts[2], Integer.parseInt(parts[3]), parts[4]).orElseThrow();
    }

    /** The address of a fielding's welcome page. */
    public static String address(Fielding fielding) {
        return "/join/" + fielding.wave().study().code() + "/" + fielding.wave().number() + "/"
                + fielding.panel().code();
    }
}
