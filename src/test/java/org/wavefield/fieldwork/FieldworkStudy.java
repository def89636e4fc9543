package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.Publication;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.interview.Action;
import org.wavefield.interview.Submission;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingPlan;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Gates;
import org.wavefield.study.Kind;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Transition;
import org.wavefield.study.Wave;
import org.wavefield.study.WavePlan;

/** The study of {@code questionnaires/fieldwork}: each test has a wave of its own in it. */
@ApplicationScoped
public class FieldworkStudy {

    public static final Locale ENGLISH = Locale.UK;
    public static final Locale GERMAN = Locale.GERMANY;
    public static final Consent AGREED = new Consent("2025-01", ENGLISH);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    InstrumentCatalogue catalogue;

    @Inject
    Studies studies;

    @Inject
    Fieldings fieldings;

    @Inject
    Gates gates;

    /** The key of the study's published version. */
    public long version() {
        Publication publication =
                catalogue.publish(StudyFiles.fromClassPath("fieldwork").orElseThrow());
        assertThat(publication).isInstanceOf(Publication.Published.class);
        return ((Publication.Published) publication).version().id();
    }

    /** A fielding of a new wave, which nobody has opened. */
    @Transactional
    public Fielding planned(String panel, Kind kind) {
        long version = version();
        Study study = studies.register(version);
        Wave wave = studies.create(new WavePlan(study.id(), NUMBER.incrementAndGet(), "A test", false, Set.of()));
        return fieldings.plan(
                new FieldingPlan(wave.id(), studies.panel(study.id(), panel).id(), kind, true, 100, version));
    }

    /** A fielding of a new wave that lets everyone in, without a rehearsal before. */
    @Transactional
    public Fielding open() {
        Fielding planned = planned("GB", Kind.REAL);
        gates.of(planned).stream()
                .filter(gate -> !gate.green())
                .forEach(gate -> gates.override(planned, gate.id(), "It is a test."));
        return ((Transition.Made) fieldings.open(planned.id())).fielding();
    }

    /** A form as a browser sends it: {@code form("your_age", 0, "age=34")}. */
    public static Submission form(String page, int revision, Action action, String... fields) {
        Map<String, List<String>> values = Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .collect(Collectors.groupingBy(
                        field -> field[0],
                        LinkedHashMap::new,
                        Collectors.mapping(field -> field[1], Collectors.toList())));
        return new Submission(page, revision, action, values);
    }

    /** The same, going on. */
    public static Submission form(String page, int revision, String... fields) {
        return form(page, revision, Action.NEXT, fields);
    }
}
