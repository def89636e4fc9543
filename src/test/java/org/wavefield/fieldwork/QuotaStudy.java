package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.fieldwork.FieldworkStudy.AGREED;
import static org.wavefield.fieldwork.FieldworkStudy.ENGLISH;
import static org.wavefield.fieldwork.FieldworkStudy.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.Publication;
import org.wavefield.instrument.StudyFiles;
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

/** The study of {@code questionnaires/quotas}, with quotas as a test wants them; each test has a wave of its own in it. */
@ApplicationScoped
public class QuotaStudy {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String COUNTRY = "countries/GB.yaml";

    @Inject
    InstrumentCatalogue catalogue;

    @Inject
    Studies studies;

    @Inject
    Fieldings fieldings;

    @Inject
    Gates gates;

    @Inject
    Interviews interviews;

    @Inject
    Database database;

    /** The key of a version with these quotas: the lines from {@code quotas:} up to {@code margins:}. */
    public long version(String quotas) {
        StudyFiles files = StudyFiles.fromClassPath("quotas").orElseThrow();
        Map<String, byte[]> changed = new TreeMap<>();
        files.paths().forEach(path -> changed.put(path, files.bytes(path).orElseThrow()));
        String country = new String(changed.get(COUNTRY), StandardCharsets.UTF_8);
        String before = country.substring(0, country.indexOf("quotas:"));
        changed.put(COUNTRY, (before + quotas.strip() + "\nmargins: []\n").getBytes(StandardCharsets.UTF_8));
        Publication publication = catalogue.publish(StudyFiles.of("quotas", changed));
        assertThat(publication).isInstanceOf(Publication.Published.class);
        return ((Publication.Published) publication).version().id();
    }

    /** A fielding of a new wave, which nobody has opened. */
    @Transactional
    public Fielding planned(String quotas, int target, Kind kind) {
        long version = version(quotas);
        Study study = studies.register(version);
        Wave wave = studies.create(new WavePlan(study.id(), NUMBER.incrementAndGet(), "A test", false, Set.of()));
        return fieldings.plan(
                new FieldingPlan(wave.id(), studies.panel(study.id(), "GB").id(), kind, true, target, version));
    }

    /** The same, open to everyone. */
    @Transactional
    public Fielding open(String quotas, int target) {
        Fielding planned = planned(quotas, target, Kind.REAL);
        gates.of(planned).stream()
                .filter(gate -> !gate.green())
                .forEach(gate -> gates.override(planned, gate.id(), "It is a test."));
        return ((Transition.Made) fieldings.open(planned.id())).fielding();
    }

    /** One who has agreed. */
    public Start.Started start(Fielding fielding) {
        return (Start.Started) interviews.start(fielding.id(), AGREED);
    }

    /** Answers the screener. */
    public OpenInterview screener(Start.Started interview, String... answers) {
        return send(interview, form("about_you", 0, answers));
    }

    /** Answers the rest. */
    public OpenInterview rest(Start.Started interview) {
        send(interview, form("view_page", 1, "view=good"));
        return send(interview, form("why_page", 2, "why=because"));
    }

    /** Sends a form; the interview after it. */
    public OpenInterview send(Start.Started interview, Submission form) {
        Submitted submitted = interviews.submit(interview.id(), interview.secret(), form, ENGLISH);
        return submitted instanceof Submitted.Over over ? over.interview() : ((Submitted.Heard) submitted).interview();
    }

    /** What cells have: {@code age_group=old: 1+2/5} for one reserved and two completed of five. */
    public List<String> cells(Fielding fielding) throws SQLException {
        return database.ask(
                "SELECT key || ': ' || reserved || '+' || completed || '/' || admit_limit FROM quota_cell"
                        + " WHERE fielding_id = ? ORDER BY position, id",
                fielding.id());
    }

    /** Everything about the ledger of a fielding that is not as it has to be. */
    public List<String> contradictions(Fielding fielding) throws SQLException {
        return database.ask(
                Ledger.CONTRADICTIONS,
                fielding.id(),
                fielding.id(),
                fielding.wave().id());
    }
}
