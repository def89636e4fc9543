package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.interview.Draws;
import org.wavefield.interview.Draws.Draw;
import org.wavefield.interview.Route;
import org.wavefield.quota.Admission;
import org.wavefield.quota.CellPlan;
import org.wavefield.quota.Decision;
import org.wavefield.quota.Fill;
import org.wavefield.quota.Membership;
import org.wavefield.quota.QuotaPlan;
import org.wavefield.study.Kind;

/**
 * Gives places in quota cells away, and takes them back. Everything here happens in the transaction of a submission, or of
 * whatever else ends an interview, by whoever holds the interview's row: what is rolled back admitted nobody.
 */
@ApplicationScoped
public class QuotaLedger {

    private final QuotaCells cells;
    private final CellRows rows;
    private final TurnedAway turnedAway;
    private final FullCells fullCells;
    private final EntityManager entities;

    @ConfigProperty(name = "wavefield.quota.reservation", defaultValue = "PT1H")
    Duration reservation;

    QuotaLedger(QuotaCells cells, CellRows rows, TurnedAway turnedAway, FullCells fullCells, EntityManager entities) {
        this.cells = cells;
        this.rows = rows;
        this.turnedAway = turnedAway;
        this.fullCells = fullCells;
        this.entities = entities;
    }

    /** How long a place is held for an interview that does not come to its end. */
    Duration held() {
        return reservation;
    }

    /**
     * Holds a place in all cells that the screener's answers lead to, if all have room; otherwise in none.
     *
     * @param respondent the random id that draws are made for
     * @return whether there is one
     */
    boolean admits(OpenInterview interview, UUID respondent, Route route, Instant now) {
        QuotaPlan plan = interview.instrument().definition().quotas();
        if (plan.isEmpty()) {
            return true;
        }
        Membership membership = plan.match(route.answers());
        Decision decision = Admission.decide(
                membership, plan.outside(), locked(interview, membership), draw(interview, respondent));
        if (decision instanceof Decision.Admitted admitted) {
            if (!admitted.places().isEmpty()) {
                rows.hold(interview.id(), admitted.places(), now.plus(reservation));
            }
            return true;
        } else if (decision instanceof Decision.Full full) {
            turnedAway.from(interview.fielding().id(), interview.id(), keys(full.full()), TurnedAway.Reason.FULL);
        } else if (decision instanceof Decision.NoCell none) {
            turnedAway.withoutCell(interview.id(), none.tables());
        }
        return false;
    }

    /**
     * Makes the interview's places those of a complete. If they were given back meanwhile, it needs new ones in the same
     * cells.
     *
     * @return whether it has them; otherwise it ends over quota
     */
    boolean completes(OpenInterview interview) {
        if (interview.instrument().definition().quotas().isEmpty()) {
            return true;
        }
        List<CellRows.Place> places = rows.lock(interview.id());
        if (places.isEmpty() || places.stream().allMatch(place -> place.state() == CellRows.State.COMPLETED)) {
            return true;
        }
        boolean held = places.stream().allMatch(place -> place.state() == CellRows.State.HELD);
        List<Fill> own = places.stream().map(CellRows.Place::cell).toList();
        List<Fill> full = own.stream().filter(cell -> !held && cell.left() < 1).toList();
        if (!full.isEmpty()) {
            turnedAway.from(
                    interview.fielding().id(), interview.id(), keys(full), TurnedAway.Reason.FULL_AT_COMPLETION);
            return false;
        }
        rows.complete(interview.id(), own, held);
        own.stream()
                .filter(cell -> cell.completed() + 1 == cell.limit())
                .forEach(cell -> fullCells.tell(interview, cell));
        return true;
    }

    /** Takes what an interview holds that is screened out, and keeps which cells it would have belonged to. */
    void screensOut(OpenInterview interview, Route route) {
        QuotaPlan plan = interview.instrument().definition().quotas();
        if (interview.state().screenerClosed()) {
            release(interview.id().wave(), List.of(interview.id().number()));
        }
        List<String> known =
                plan.match(route.answers()).cells().map(CellPlan::key).toList();
        if (!known.isEmpty()) {
            turnedAway.from(interview.fielding().id(), interview.id(), known, TurnedAway.Reason.SCREENED_OUT);
        }
    }

    /**
     * Gives back what interviews hold that end without being complete, or have held it for too long. Their rows are locked.
     *
     * @return in how many cells
     */
    int release(int wave, Collection<UUID> interviews) {
        return rows.release(wave, interviews);
    }

    /**
     * Reopens the place of a complete that is accepted no more; its disposition stays. Doing so again changes nothing.
     *
     * @return whether a place was reopened
     */
    @Transactional(TxType.MANDATORY)
    public boolean reopen(InterviewId interview) {
        boolean known = !entities.createNativeQuery(
                        "SELECT id FROM interview WHERE wave_id = :wave AND id = :interview FOR UPDATE")
                .setParameter("wave", interview.wave())
                .setParameter("interview", interview.number())
                .getResultList()
                .isEmpty();
        List<Fill> taken = !known
                ? List.of()
                : rows.lock(interview).stream()
                        .filter(place -> place.state() == CellRows.State.COMPLETED)
                        .map(CellRows.Place::cell)
                        .toList();
        if (!taken.isEmpty()) {
            rows.reverse(interview, taken);
        }
        return !taken.isEmpty();
    }

    /** The cells of a membership as they are, locked. They are there since the fielding opened, or else are made now. */
    private Map<String, Fill> locked(OpenInterview interview, Membership membership) {
        List<String> keys = membership.cells().map(CellPlan::key).toList();
        if (keys.isEmpty()) {
            return Map.of();
        }
        int fielding = interview.fielding().id();
        // The engine's rehearsals write many interviews in one transaction, which therefore takes all cells at once.
        boolean all = interview.fielding().kind() == Kind.REHEARSAL;
        Map<String, Fill> fills = byKey(rows.lock(fielding, keys, all));
        if (!fills.keySet().containsAll(keys)) {
            cells.make(fielding, interview.instrumentVersion());
            fills = byKey(rows.lock(fielding, keys, all));
        }
        return fills;
    }

    private IntUnaryOperator draw(OpenInterview interview, UUID respondent) {
        return bound -> {
            byte[] seed = (byte[]) entities.createNativeQuery("SELECT seed FROM study WHERE id = :study")
                    .setParameter("study", interview.fielding().wave().study().id())
                    .getSingleResult();
            String wave = "wave " + interview.fielding().wave().number();
            return new Draws(seed).below(bound, new Draw(respondent.toString(), wave, "quota", "", ""));
        };
    }

    private static Map<String, Fill> byKey(List<Fill> fills) {
        return fills.stream().collect(Collectors.toMap(Fill::key, Function.identity()));
    }

    private static List<String> keys(List<Fill> fills) {
        return fills.stream().map(Fill::key).toList();
    }
}
