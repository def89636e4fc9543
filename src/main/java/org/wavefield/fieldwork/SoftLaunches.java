package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.wavefield.agenda.Agenda;
import org.wavefield.agenda.PlannedAction;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingChange;
import org.wavefield.study.FieldingMoved;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;
import org.wavefield.study.Phase;
import org.wavefield.study.Wave;
import org.wavefield.study.WaveChange;
import org.wavefield.study.Waves;

/** Soft launches of fieldings. */
@ApplicationScoped
public class SoftLaunches {

    static final String KIND = "fielding.soft-launch";

    /** So often a fielding with a soft launch is looked at while it is open. */
    static final Duration LOOK = Duration.ofSeconds(5);

    private static final String FIELD = "completes";

    private final EntityManager entities;
    private final Fieldings fieldings;
    private final Waves waves;
    private final Tallies tallies;
    private final Agenda agenda;
    private final AuditTrail audit;
    private final Clock clock;

    SoftLaunches(
            EntityManager entities,
            Fieldings fieldings,
            Waves waves,
            Tallies tallies,
            Agenda agenda,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.fieldings = fieldings;
        this.waves = waves;
        this.tallies = tallies;
        this.agenda = agenda;
        this.audit = audit;
        this.clock = clock;
    }

    /** The fielding's, if it has one. */
    @Transactional
    public Optional<SoftLaunch> find(int fielding) {
        return Optional.ofNullable(of(List.of(fielding)).get(fielding));
    }

    /** Those of some fieldings, by their keys; one that has none is not in it. */
    @Transactional
    public Map<Integer, SoftLaunch> of(Collection<Integer> asked) {
        return entities.createQuery("from SoftLaunchEntity where fielding in :asked", SoftLaunchEntity.class)
                .setParameter("asked", asked)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(one -> one.fielding, SoftLaunchEntity::toRecord));
    }

    /**
     * Gives a fielding a soft launch, another one, or none.
     *
     * @param completes after how many it pauses; empty for none
     */
    @Transactional
    public FieldingChange give(int fielding, OptionalInt completes) {
        Fielding asked = fieldings.find(fielding).orElseThrow();
        Optional<SoftLaunchEntity> there = locked(fielding);
        Optional<String> refusal = refusal(asked, there, completes);
        if (refusal.isPresent()) {
            return new FieldingChange.Refused(FIELD, refusal.get());
        }
        take(asked, there, completes);
        return new FieldingChange.Made(asked);
    }

    /** Gives all fieldings of a wave that are not closed a soft launch, each of so many completes; or takes theirs back. */
    @Transactional
    public WaveChange give(Wave wave, OptionalInt completes) {
        List<Fielding> asked = waves.fieldings(wave).stream()
                .filter(fielding -> fielding.phase() != Phase.CLOSED)
                .toList();
        if (asked.isEmpty()) {
            return new WaveChange.Refused(Map.of(FIELD, "The wave has no fielding that could begin softly."));
        }
        Map<Fielding, Optional<SoftLaunchEntity>> there = new LinkedHashMap<>();
        asked.forEach(fielding -> there.put(fielding, locked(fielding.id())));
        Optional<String> refusal = asked.stream()
                .flatMap(fielding -> refusal(fielding, there.get(fielding), completes)
                        .map(sentence -> fielding.panel().name() + ": " + sentence)
                        .stream())
                .findFirst();
        if (refusal.isPresent()) {
            return new WaveChange.Refused(Map.of(FIELD, refusal.get()));
        }
        there.forEach((fielding, one) -> take(fielding, one, completes));
        return new WaveChange.Made(wave);
    }

    /** The row as it is until the transaction ends. */
    Optional<SoftLaunchEntity> locked(int fielding) {
        return Optional.ofNullable(entities.find(SoftLaunchEntity.class, fielding, LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<String> refusal(Fielding fielding, Optional<SoftLaunchEntity> there, OptionalInt completes) {
        if (fielding.kind() != Kind.REAL) {
            return Optional.of("A rehearsal has no soft launch.");
        }
        if (fielding.phase() == Phase.CLOSED) {
            return Optional.of("The fielding is closed for ever.");
        }
        if (there.map(SoftLaunchEntity::toRecord).filter(SoftLaunch::waits).isPresent()) {
            return Optional.of("The soft launch has paused the fielding: let it go on first.");
        }
        if (completes.isEmpty()) {
            return Optional.empty();
        }
        int wanted = completes.getAsInt();
        if (wanted < 1 || wanted >= fielding.target()) {
            return Optional.of("Enter a whole number of completes from 1 to " + (fielding.target() - 1)
                    + ", fewer than the target of " + fielding.target() + ".");
        }
        long come = tallies.completes(fielding.id());
        return wanted <= come
                ? Optional.of("It has " + come + " completes already: enter a higher number, or pause it yourself.")
                : Optional.empty();
    }

    private void take(Fielding fielding, Optional<SoftLaunchEntity> there, OptionalInt completes) {
        Map<String, Object> before = there.map(one -> state(one.completes)).orElse(Map.of());
        Map<String, Object> after = completes.isPresent() ? state(completes.getAsInt()) : Map.of();
        if (before.equals(after) && there.map(one -> one.pausedAt).isEmpty()) {
            return;
        }
        if (completes.isEmpty()) {
            there.ifPresent(entities::remove);
        } else {
            SoftLaunchEntity row = there.orElseGet(() -> created(fielding.id()));
            row.begin(completes.getAsInt());
            entities.persist(row);
        }
        audit.record(Change.in(
                fielding.wave().study().code(), "soft-launch.give", "fielding:" + fielding.id(), before, after));
        if (fielding.phase() == Phase.OPEN && completes.isPresent()) {
            plan(fielding.id());
        }
    }

    private static SoftLaunchEntity created(int fielding) {
        SoftLaunchEntity created = new SoftLaunchEntity();
        created.fielding = fielding;
        return created;
    }

    private static Map<String, Object> state(int completes) {
        return Map.of(FIELD, completes);
    }

    /** A fielding that opens is looked at from then on, if there is a soft launch. */
    void opened(@Observes FieldingMoved move) {
        int fielding = move.after().id();
        if (move.to(Phase.OPEN) && find(fielding).filter(SoftLaunch::underWay).isPresent()) {
            plan(fielding);
        }
    }

    /**
     * Looks soon. Its key is new each time, so that whoever opens a fielding never waits for a look that is under way; of
     * several, the oldest looks, and the others find nothing left to do.
     */
    private void plan(int fielding) {
        Instant next = clock.instant().plus(LOOK);
        String subject = "soft-launch:" + fielding;
        agenda.plan(new PlannedAction(KIND, subject, subject + "/" + next, next));
    }
}
