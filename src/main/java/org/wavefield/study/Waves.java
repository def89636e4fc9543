package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PublishedVersion;

/** Waves as researchers make them: by hand, like another one, and withdrawn as long as they asked nobody. */
@ApplicationScoped
public class Waves {

    private final EntityManager entities;
    private final Studies studies;
    private final Fieldings fieldings;
    private final InstrumentCatalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;

    Waves(
            EntityManager entities,
            Studies studies,
            Fieldings fieldings,
            InstrumentCatalogue catalogue,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.studies = studies;
        this.fieldings = fieldings;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /** The modules that a version of the questionnaire has. */
    public Set<String> modules(long instrumentVersion) {
        return WaveOrderCheck.modules(catalogue.instrument(instrumentVersion));
    }

    /** The real fieldings of a wave, by panel. */
    @Transactional
    public List<Fielding> fieldings(Wave wave) {
        return fieldings.all().stream()
                .filter(fielding -> fielding.wave().id() == wave.id() && fielding.kind() == Kind.REAL)
                .toList();
    }

    /** Creates a wave with its fieldings. The very same once more, as a script that tries again sends it, is the one that is there. */
    @Transactional
    public WaveChange create(Study study, WaveOrder order) {
        lock(study);
        Optional<PublishedVersion> version = version(study, order.instrumentVersion());
        if (version.isEmpty()) {
            return WaveChange.Refused.because("version", "Select a published version of this study’s questionnaire");
        }
        Optional<Wave> there = studies.wave(study.id(), order.number());
        if (there.isPresent()) {
            return order.equals(order(there.get()).orElse(null))
                    ? new WaveChange.Made(there.get())
                    : WaveChange.Refused.because(
                            "number",
                            "There is a wave " + order.number() + " already, “"
                                    + there.get().title() + "”; enter another number");
        }
        Map<String, String> problems = WaveOrderCheck.problems(order, catalogue.instrument(order.instrumentVersion()));
        return problems.isEmpty()
                ? new WaveChange.Made(make(study, order, version.get()))
                : new WaveChange.Refused(problems);
    }

    /** A wave as an order for one like it; empty if it has no fieldings. */
    @Transactional
    public Optional<WaveOrder> order(Wave wave) {
        List<Fielding> asked = fieldings(wave);
        Map<String, Integer> targets = new LinkedHashMap<>();
        asked.forEach(fielding -> targets.put(fielding.panel().code(), fielding.target()));
        return asked.stream()
                .findFirst()
                .map(first -> new WaveOrder(
                        wave.number(),
                        wave.title(),
                        wave.modules(),
                        targets,
                        first.openEntry(),
                        first.instrumentVersion()));
    }

    /** Adds a late country panel to a wave. One that is in it with this target already is left as it is. */
    @Transactional
    public WaveChange add(Wave wave, String panel, int target, long instrumentVersion) {
        lock(wave.study());
        if (version(wave.study(), instrumentVersion).isEmpty()) {
            return WaveChange.Refused.because("version", "Select a published version of this study’s questionnaire");
        }
        Optional<Fielding> there = fieldings.find(wave.study().code(), wave.number(), panel);
        if (there.isPresent()) {
            return there.get().target() == target
                    ? new WaveChange.Made(wave)
                    : WaveChange.Refused.because("panel", "The wave asks " + panel + " already");
        }
        Map<String, String> problems = new LinkedHashMap<>();
        WaveOrderCheck.target(panel, target, catalogue.instrument(instrumentVersion), problems);
        if (!problems.isEmpty()) {
            return new WaveChange.Refused(problems);
        }
        boolean openEntry =
                fieldings(wave).stream().findFirst().map(Fielding::openEntry).orElse(true);
        Fielding planned = plan(wave, panel, target, openEntry, instrumentVersion);
        audit.record(Change.in(wave.study().code(), "wave.panel", subject(wave), null, FieldingSummary.of(planned)));
        return new WaveChange.Made(wave);
    }

    /**
     * Withdraws a wave that asked nobody: its planned fieldings are closed, and its number is free for another. Doing it
     * twice is doing it once.
     */
    @Transactional
    public WaveChange withdraw(Wave wave) {
        lock(wave.study());
        List<Fielding> asked = fieldings(wave);
        if (asked.stream().anyMatch(fielding -> fielding.openedAt().isPresent())) {
            return WaveChange.Refused.because(
                    "wave", "Wave " + wave.number() + " has let respondents in: it can be closed, and not withdrawn");
        }
        Optional<WaveOrder> order = order(wave);
        asked.stream()
                .filter(fielding -> fielding.phase() != Phase.CLOSED)
                .forEach(fielding -> fieldings.close(fielding.id()));
        entities.find(WaveEntity.class, wave.id()).withdrawnAt = clock.instant();
        audit.record(Change.in(wave.study().code(), "wave.withdraw", subject(wave), order.orElse(null), null));
        return new WaveChange.Made(wave);
    }

    private Wave make(Study study, WaveOrder order, PublishedVersion version) {
        studies.register(version.id());
        Wave wave = studies.create(new WavePlan(study.id(), order.number(), order.title(), false, order.modules()));
        order.targets()
                .forEach((panel, target) -> plan(wave, panel, target, order.openEntry(), order.instrumentVersion()));
        audit.record(Change.in(study.code(), "wave.create", subject(wave), null, order));
        return wave;
    }

    private Fielding plan(Wave wave, String panel, int target, boolean openEntry, long version) {
        int country = studies.panel(wave.study().id(), panel).id();
        return fieldings.plan(new FieldingPlan(wave.id(), country, Kind.REAL, openEntry, target, version));
    }

    private Optional<PublishedVersion> version(Study study, long id) {
        return catalogue.version(id).filter(version -> version.study().equals(study.code()));
    }

    /** Whoever else changes this study's waves waits until the transaction ends. */
    private void lock(Study study) {
        entities.createNativeQuery("SELECT id FROM study WHERE id = :study FOR NO KEY UPDATE")
                .setParameter("study", study.id())
                .getSingleResult();
    }

    private static String subject(Wave wave) {
        return "wave:" + wave.id();
    }
}
