package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.wavefield.audit.AuditTrail;
import org.wavefield.instrument.InstrumentCatalogue;

/** Fieldings and their life cycle. */
@ApplicationScoped
public class Fieldings {

    /** The most completes that a fielding can want. */
    public static final int MOST_COMPLETES = 1_000_000;

    private static final String WHOLE =
            "from FieldingEntity f join fetch f.wave w join fetch w.study s join fetch f.panel p ";

    private final EntityManager entities;
    private final InstrumentCatalogue catalogue;
    private final Gates gates;
    private final AuditTrail audit;
    private final Event<FieldingMoved> moved;
    private final Clock clock;
    private final Map<Integer, Fielding> known = new ConcurrentHashMap<>();

    Fieldings(
            EntityManager entities,
            InstrumentCatalogue catalogue,
            Gates gates,
            AuditTrail audit,
            Event<FieldingMoved> moved,
            Clock clock) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.gates = gates;
        this.audit = audit;
        this.moved = moved;
        this.clock = clock;
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
                        WHOLE + "where f.kind = :kind and s.code = :study and w.number = :wave and p.code = :panel"
                                + " and w.withdrawnAt is null",
                        FieldingEntity.class)
                .setParameter("kind", Kind.REAL)
                .setParameter("study", study)
                .setParameter("wave", wave)
                .setParameter("panel", panel)
                .getResultStream()
                .findFirst()
                .map(FieldingEntity::toRecord);
    }

    /** All of waves that are not withdrawn, by study, wave, panel and key. */
    @Transactional
    public List<Fielding> all() {
        return entities.createQuery(
                        WHOLE + "where w.withdrawnAt is null order by s.code, w.number, p.code, f.id",
                        FieldingEntity.class)
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

    /** Lets respondents in, if all launch gates are green or overridden. */
    @Transactional
    public Transition open(int id) {
        FieldingEntity fielding = locked(id);
        Fielding before = fielding.toRecord();
        List<String> missing = before.phase().leadsTo(Phase.OPEN) ? gates.missing(before) : List.of();
        return missing.isEmpty()
                ? lead(fielding, Phase.OPEN, Optional.empty())
                : new Transition.NotReady(before, missing);
    }

    /** Lets nobody new in; interviews that have begun go on. */
    @Transactional
    public Transition pause(int id) {
        return lead(locked(id), Phase.PAUSED, Optional.empty());
    }

    /** Lets nobody new in, and keeps why. */
    @Transactional
    public Transition pause(int id, String reason) {
        return lead(locked(id), Phase.PAUSED, Optional.of(reason));
    }

    /** Ends it, for ever. */
    @Transactional
    public Transition close(int id) {
        return lead(locked(id), Phase.CLOSED, Optional.empty());
    }

    /** What still stands in the way of opening; nothing if all launch gates are green or overridden. */
    @Transactional
    public List<String> missing(Fielding fielding) {
        return gates.missing(fielding);
    }

    /** Another number of completes, with the reason for it. */
    @Transactional
    public FieldingChange target(int id, int target, String reason) {
        FieldingEntity fielding = locked(id);
        Optional<FieldingChange.Refused> refusal =
                FieldingSummary.refusal(fielding.toRecord(), target).or(() -> Reasons.refusal(reason));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Fielding before = fielding.toRecord();
        fielding.target = target;
        return changed(before, fielding, "fielding.target", Optional.of(reason.strip()));
    }

    /**
     * Interviews that start from now on are pinned to this version; those that have begun keep theirs. A fielding that lets
     * respondents in is pinned only to a version with which all launch gates pass.
     */
    @Transactional
    public FieldingChange pin(int id, long instrumentVersion) {
        FieldingEntity fielding = locked(id);
        Fielding before = fielding.toRecord();
        if (before.phase() == Phase.CLOSED) {
            return new FieldingChange.Refused("version", "The fielding is closed for ever.");
        }
        pin(fielding, instrumentVersion);
        List<String> missing = before.phase() == Phase.OPEN ? gates.missing(fielding.toRecord()) : List.of();
        if (!missing.isEmpty()) {
            pin(fielding, before.instrumentVersion());
            return new FieldingChange.Refused(
                    "version",
                    "The fielding is open, and with this version it could not be: " + String.join(" ", missing)
                            + " Mend that, or pause the fielding first.");
        }
        return changed(before, fielding, "fielding.pin", Optional.empty());
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

    private Transition lead(FieldingEntity fielding, Phase next, Optional<String> reason) {
        Fielding before = fielding.toRecord();
        if (!before.phase().leadsTo(next)) {
            return new Transition.NotPossible(before, next);
        }
        fielding.phase = next;
        if (next == Phase.OPEN && fielding.openedAt == null) {
            fielding.openedAt = clock.instant();
        }
        if (next == Phase.CLOSED) {
            fielding.closedAt = clock.instant();
        }
        changed(before, fielding, FieldingSummary.action(before.phase(), next), reason);
        return new Transition.Made(fielding.toRecord());
    }

    /** Records and tells a change, if it is one. What simulated respondents do to theirs is no change of a study. */
    private FieldingChange changed(Fielding before, FieldingEntity fielding, String action, Optional<String> reason) {
        Fielding after = fielding.toRecord();
        if (!after.equals(before)) {
            if (after.kind() == Kind.REAL) {
                audit.record(FieldingSummary.change(action, before, after, reason));
            }
            moved.fire(new FieldingMoved(before, after));
        }
        return new FieldingChange.Made(after);
    }
}
