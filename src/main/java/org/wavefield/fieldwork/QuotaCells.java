package org.wavefield.fieldwork;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.quota.CellName;
import org.wavefield.quota.CellPlan;
import org.wavefield.quota.Condition;
import org.wavefield.quota.QuotaCell;
import org.wavefield.quota.QuotaPlan;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingMoved;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;
import org.wavefield.study.Phase;

/**
 * Keeps a fielding's cells in step with the version that it is pinned to and with what it wants. A cell that a new version
 * no longer has stays for the interviews of earlier ones.
 */
@ApplicationScoped
class QuotaCells {

    private static final String INSERT =
            """
            INSERT INTO quota_cell AS known (fielding_id, key, quota, condition, position, target, tolerance, admit_limit,
                in_force)
            VALUES (:fielding, :key, :quota, CAST(:condition AS jsonb), :position, :target, :tolerance,
                :target + :tolerance, :now)
            ON CONFLICT (fielding_id, key)\s""";

    /** A limit never falls below what is held or taken. */
    private static final String RESET =
            """
            DO UPDATE SET quota = excluded.quota, condition = excluded.condition, position = excluded.position,
                target = excluded.target, tolerance = excluded.tolerance, in_force = excluded.in_force,
                admit_limit = greatest(excluded.admit_limit, known.reserved + known.completed)
            """;

    private final InstrumentCatalogue catalogue;
    private final Fieldings fieldings;
    private final EntityManager entities;
    private final AuditTrail audit;

    QuotaCells(InstrumentCatalogue catalogue, Fieldings fieldings, EntityManager entities, AuditTrail audit) {
        this.catalogue = catalogue;
        this.fieldings = fieldings;
        this.entities = entities;
        this.audit = audit;
    }

    /** The quotas of a version in a country panel; none where it does not ask the panel. */
    QuotaPlan plan(long version, String panel) {
        return catalogue
                .instrument(version)
                .panel(panel)
                .map(found -> found.definition().quotas())
                .orElse(QuotaPlan.NONE);
    }

    /** Cells come with the opening, and follow other targets and versions. */
    void moved(@Observes FieldingMoved move) {
        Fielding now = move.after();
        boolean resized = now.target() != move.before().target()
                || now.instrumentVersion() != move.before().instrumentVersion();
        if (now.phase() != Phase.PLANNED && resized
                || move.to(Phase.OPEN) && move.before().phase() == Phase.PLANNED) {
            keep(now);
        }
    }

    /** Makes what is missing, and sets what is to be different. Locks the cells first, as everybody does. */
    void keep(Fielding fielding) {
        lockAll(fielding.id());
        entities.createNativeQuery("UPDATE quota_cell SET in_force = false WHERE fielding_id = :fielding AND in_force")
                .setParameter("fielding", fielding.id())
                .executeUpdate();
        write(fielding, fielding.instrumentVersion(), RESET);
        sayWhatIsAboveItsTarget(fielding);
    }

    /** Makes the cells of a version that are missing: a fielding may have opened before there was a ledger. */
    void make(int fielding, long version) {
        write(fieldings.find(fielding).orElseThrow(), version, "DO NOTHING");
    }

    private void write(Fielding fielding, long version, String otherwise) {
        QuotaPlan plan = plan(version, fielding.panel().code());
        Map<CellPlan, String> tables = new HashMap<>();
        plan.tables().forEach((name, cells) -> cells.forEach(cell -> tables.put(cell, name)));
        List<QuotaCell> cells = plan.at(fielding.target());
        for (int position = 0; position < cells.size(); position++) {
            QuotaCell cell = cells.get(position);
            row(fielding, cell, otherwise)
                    .setParameter("quota", tables.get(cell.plan()))
                    .setParameter("position", position)
                    .setParameter("now", version == fielding.instrumentVersion())
                    .executeUpdate();
        }
    }

    private void lockAll(int fielding) {
        entities.createNativeQuery("SELECT id FROM quota_cell WHERE fielding_id = :fielding ORDER BY id FOR UPDATE")
                .setParameter("fielding", fielding)
                .getResultList();
    }

    private Query row(Fielding fielding, QuotaCell cell, String otherwise) {
        return entities.createNativeQuery(INSERT + otherwise)
                .setParameter("fielding", fielding.id())
                .setParameter("key", cell.plan().key())
                .setParameter("condition", document(cell.plan().condition()))
                .setParameter("target", cell.target())
                .setParameter("tolerance", cell.plan().tolerance());
    }

    private void sayWhatIsAboveItsTarget(Fielding fielding) {
        List<String> above = above(fielding.id())
                .map(cell -> cell.get("key", String.class) + ": " + cell.get("taken", Integer.class) + " places of "
                        + cell.get("wanted", Integer.class))
                .toList();
        if (!above.isEmpty() && fielding.kind() == Kind.REAL) {
            audit.record(new Change(
                    "quota.above-target",
                    "fielding:" + fielding.id(),
                    Optional.of(fielding.wave().study().code()),
                    null,
                    Map.of("cells", above),
                    Optional.empty()));
        }
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> above(int fielding) {
        return entities.createNativeQuery(
                        """
                        SELECT key, reserved + completed AS taken, target + tolerance AS wanted FROM quota_cell
                        WHERE fielding_id = :fielding AND admit_limit > target + tolerance ORDER BY position, id
                        """,
                        Tuple.class)
                .setParameter("fielding", fielding)
                .getResultStream();
    }

    private static String document(Condition condition) {
        ArrayNode document = JsonNodeFactory.instance.arrayNode();
        condition.codes().forEach((variable, codes) -> {
            ArrayNode pair = document.addArray().add(variable);
            ArrayNode list = pair.addArray();
            codes.forEach(list::add);
        });
        return document.toString();
    }

    /** What a cell is called. */
    static String name(CellPlan cell) {
        return CellName.of(cell.condition());
    }
}
