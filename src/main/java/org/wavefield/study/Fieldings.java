package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.wavefield.instrument.InstrumentCatalogue;

/** Fieldings and their life cycle. */
@ApplicationScoped
public class Fieldings {

    private static final String WHOLE =
            "from FieldingEntity f join fetch f.wave w join fetch w.study s join fetch f.panel p ";

    private final EntityManager entities;
    private final InstrumentCatalogue catalogue;
    private final Instance<LaunchGate> gates;
    private final Clock clock;
    private final Event<PhaseChanged> phaseChanged;
    private final Map<Integer, Fielding> known = new ConcurrentHashMap<>();

    Fieldings(
            EntityManager entities,
            InstrumentCatalogue catalogue,
            @Any Instance<LaunchGate> gates,
            Clock clock,
            Event<PhaseChanged> phaseChanged) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.gates = gates;
        this.clock = clock;
        this.phaseChanged = phaseChanged;
    }

    /** The one with this key. */
    @Transactional
    public Optional<Fielding> find(int id) {
        return entities.createQuery(WHOLE + "where f.id = :id", FieldingEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(FieldingEntity::toRecord);
    }

    /**
     * The one with this key, as it was when this node first asked for it: good for what never changes, its wave, its
     * panel's code and its kind, without a query.
     *
     * @throws IllegalArgumentException if there is no such fielding
     */
    @Transactional
    public Fielding known(int id) {
        return known.computeIfAbsent(
                id, key -> find(key).orElseThrow(() -> new IllegalArgumentException("no fielding " + key)));
    }

    /**
     * The real one of a wave and a country panel.
     *
     * @param study the study's code
     * @param wave the wave's number
     * @param panel the panel's code
     */
    @Transactional
    public Optional<Fielding> find(String study, int wave, String panel) {
        return entities.createQuery(
                        WHOLE + "where f.kind = :kind and s.code = :study and w.number = :wave and p.code = :panel",
                        FieldingEntity.class)
                .setParameter("kind", Kind.REAL)
                .setParameter("study", study)
                .setParameter("wave", wave)
                .setParameter("panel", panel)
                .getResultStream()
                .findFirst()
                .map(FieldingEntity::toRecord);
    }

    /** All of them, by study, wave, panel and key. */
    @Transactional
    public List<Fielding> all() {
        return entities.createQuery(WHOLE + "order by s.code, w.number, p.code, f.id", FieldingEntity.class)
                .getResultStream()
                .map(FieldingEntity::toRecord)
                .toList();
    }

    /** The real ones that everyone with the address may take part in now. */
    @Transactional
    public List<Fielding> openToEveryone() {
        return all().stream()
                .filter(fielding -> fielding.kind() == Kind.REAL && fielding.admitsByAddress())
                .toList();
    }

    /** The keys of the waves in which answers are taken now. */
    @Transactional
    public Set<Integer> livelyWaves() {
        return all().stream()
                .filter(Fielding::takesAnswers)
                .map(fielding -> fielding.wave().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Plans a fielding. */
    @Transactional
    public Fielding plan(FieldingPlan plan) {
        FieldingEntity fielding = new FieldingEntity();
        fielding.wave = entities.getReference(WaveEntity.class, plan.wave());
        fielding.panel = entities.getReference(CountryPanelEntity.class, plan.panel());
        fielding.kind = plan.kind();
        fielding.phase = Phase.PLANNED;
        fielding.openEntry = plan.openEntry();
        fielding.target = plan.target();
        pin(fielding, plan.instrumentVersion());
        entities.persist(fielding);
        return fielding.toRecord();
    }

    /** Lets respondents in, if all launch gates are green. */
    @Transactional
    public Transition open(int id) {
        FieldingEntity fielding = locked(id);
        Fielding before = fielding.toRecord();
        List<String> missing = missing(before);
        if (before.phase().leadsTo(Phase.OPEN) && !missing.isEmpty()) {
            return new Transition.NotReady(before, missing);
        }
        return lead(fielding, Phase.OPEN);
    }

    /** Lets nobody new in; interviews that have begun go on. */
    @Transactional
    public Transition pause(int id) {
        return lead(locked(id), Phase.PAUSED);
    }

    /** Ends it, for ever. */
    @Transactional
    public Transition close(int id) {
        return lead(locked(id), Phase.CLOSED);
    }

    /** What still stands in the way of opening; nothing if all launch gates are green. */
    @Transactional
    public List<String> missing(Fielding fielding) {
        return gates.stream()
                .map(gate -> gate.check(fielding))
                .filter(LaunchGate.Verdict.Missing.class::isInstance)
                .map(verdict -> ((LaunchGate.Verdict.Missing) verdict).what())
                .toList();
    }

    /** Interviews that start from now on are pinned to this version; those that have begun keep theirs. */
    @Transactional
    public Fielding pin(int id, long instrumentVersion) {
        FieldingEntity fielding = locked(id);
        pin(fielding, instrumentVersion);
        return fielding.toRecord();
    }

    private void pin(FieldingEntity fielding, long instrumentVersion) {
        fielding.instrumentVersion = instrumentVersion;
        fielding.consentVersion =
                catalogue.instrument(instrumentVersion).welcome().consentVersion();
    }

    private FieldingEntity locked(int id) {
        FieldingEntity fielding = entities.find(FieldingEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (fielding == null) {
            throw new IllegalArgumentException("no fielding " + id);
        }
        return fielding;
    }

    private Transition lead(FieldingEntity fielding, Phase next) {
        if (!fielding.phase.leadsTo(next)) {
            return new Transition.NotPossible(fielding.toRecord(), next);
        }
        Phase before = fielding.phase;
        fielding.phase = next;
        if (next == Phase.OPEN && fielding.openedAt == null) {
            fielding.openedAt = clock.instant();
        }
        if (next == Phase.CLOSED) {
            fielding.closedAt = clock.instant();
        }
        phaseChanged.fire(new PhaseChanged(fielding.toRecord(), before));
        return new Transition.Made(fielding.toRecord());
    }
}
