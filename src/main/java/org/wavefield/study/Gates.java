package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;

/** The launch gates, and what was opened in spite of them. */
@ApplicationScoped
public class Gates {

    private final EntityManager entities;
    private final Instance<LaunchGate> gates;
    private final AuditTrail audit;
    private final Clock clock;

    Gates(EntityManager entities, @Any Instance<LaunchGate> gates, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.gates = gates;
        this.audit = audit;
        this.clock = clock;
    }

    /** How each stands for a fielding as it is now: those that cannot be overridden first. */
    @Transactional
    public List<GateState> of(Fielding fielding) {
        Map<String, GateOverride> overrides = overrides(fielding.id()).stream()
                .filter(override -> override.instrumentVersion() == fielding.instrumentVersion())
                .collect(Collectors.toMap(GateOverride::gate, Function.identity()));
        return gates.stream()
                .sorted(Comparator.comparing(LaunchGate::overridable).thenComparing(LaunchGate::name))
                .map(gate -> new GateState(
                        gate.id(),
                        gate.name(),
                        gate.overridable(),
                        gate.check(fielding),
                        Optional.ofNullable(overrides.get(gate.id())).filter(override -> gate.overridable())))
                .toList();
    }

    /** What still stands in the way of opening; nothing if all gates are green or overridden. */
    @Transactional
    public List<String> missing(Fielding fielding) {
        return of(fielding).stream()
                .filter(gate -> !gate.passes())
                .flatMap(gate -> gate.missing().stream())
                .toList();
    }

    /** All overrides that a fielding ever got, the oldest first. */
    @Transactional
    public List<GateOverride> overrides(int fielding) {
        return entities.createQuery(
                        "from GateOverrideEntity where fielding = :fielding order by id", GateOverrideEntity.class)
                .setParameter("fielding", fielding)
                .getResultStream()
                .map(GateOverrideEntity::toRecord)
                .toList();
    }

    /**
     * Overrides a gate for a fielding and the instrument version that it is pinned to. Overriding a gate that is overridden
     * already changes nothing: the first reason stays.
     */
    @Transactional
    public FieldingChange override(Fielding fielding, String gate, String reason) {
        Optional<GateState> state =
                of(fielding).stream().filter(known -> known.id().equals(gate)).findFirst();
        Optional<FieldingChange.Refused> refusal = state.isEmpty()
                ? Optional.of(new FieldingChange.Refused("gate", "There is no launch gate " + gate + "."))
                : refusal(state.get(), fielding).or(() -> Reasons.refusal(reason));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (state.get().override().isEmpty()) {
            keep(fielding, state.get(), reason.strip());
        }
        return new FieldingChange.Made(fielding);
    }

    private static Optional<FieldingChange.Refused> refusal(GateState gate, Fielding fielding) {
        if (gate.green()) {
            return Optional.of(new FieldingChange.Refused("gate", gate.name() + ": this gate is green already."));
        }
        if (!gate.overridable()) {
            return Optional.of(new FieldingChange.Refused(
                    "gate",
                    gate.name() + ": this gate cannot be overridden. "
                            + gate.missing().orElse("")));
        }
        return fielding.phase() == Phase.CLOSED
                ? Optional.of(new FieldingChange.Refused("gate", "The fielding is closed for ever."))
                : Optional.empty();
    }

    private void keep(Fielding fielding, GateState gate, String reason) {
        GateOverrideEntity override = new GateOverrideEntity();
        override.fielding = fielding.id();
        override.instrumentVersion = fielding.instrumentVersion();
        override.gate = gate.id();
        override.missing = gate.missing().orElse("");
        override.reason = reason;
        override.by = audit.actor().name();
        override.at = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        entities.persist(override);
        audit.record(new Change(
                "gate.override",
                "fielding:" + fielding.id(),
                Optional.of(fielding.wave().study().code()),
                null,
                Map.of("gate", gate.id(), "missing", override.missing),
                Optional.of(reason)));
    }
}
