package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wavefield.agenda.Agenda;
import org.wavefield.agenda.DueAction;
import org.wavefield.agenda.DueActionHandler;
import org.wavefield.agenda.Effect;
import org.wavefield.agenda.PlannedAction;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingMoved;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Phase;

/**
 * Gives places back whose time has run out, whole interviews at a time. Looks at a fielding when the next place in it
 * expires. Whoever is answering right now holds the interview's row and is passed over: a completion finds its place.
 */
@ApplicationScoped
class ReservationExpiry implements DueActionHandler {

    static final String KIND = "quota.expiry";

    private static final int BATCH = 500;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Fieldings fieldings;
    private final QuotaCells cells;
    private final QuotaLedger ledger;
    private final Agenda agenda;
    private final EntityManager entities;
    private final Clock clock;

    ReservationExpiry(
            Fieldings fieldings,
            QuotaCells cells,
            QuotaLedger ledger,
            Agenda agenda,
            EntityManager entities,
            Clock clock) {
        this.fieldings = fieldings;
        this.cells = cells;
        this.ledger = ledger;
        this.agenda = agenda;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Planned where there are quotas, from the moment that they are. */
    void moved(@Observes FieldingMoved move) {
        Fielding fielding = move.after();
        boolean begins = move.to(Phase.OPEN) && move.before().phase() == Phase.PLANNED;
        boolean repinned = fielding.takesAnswers()
                && fielding.instrumentVersion() != move.before().instrumentVersion();
        if ((begins || repinned)
                && !cells.plan(fielding.instrumentVersion(), fielding.panel().code())
                        .isEmpty()) {
            String subject = "quota:" + fielding.id();
            agenda.plan(new PlannedAction(
                    KIND, subject, subject + "/expiry", clock.instant().plus(ledger.held())));
        }
    }

    @Override
    public Effect effect(DueAction due) {
        Fielding fielding = fieldings.find(due.subjectNumber()).orElseThrow();
        Instant now = clock.instant();
        release(fielding, now);
        Optional<Instant> next = next(fielding);
        if (next.isEmpty() && fielding.phase() == Phase.CLOSED) {
            return new Effect.Done("No place is held any more.");
        }
        Instant soon = now.plus(SOON);
        Instant at = next.orElse(now.plus(ledger.held()));
        return new Effect.Later(at.isBefore(soon) ? soon : at, "Looks for places that expire.");
    }

    /** Nobody is waited for. */
    @SuppressWarnings("unchecked")
    private void release(Fielding fielding, Instant now) {
        List<UUID> expired = entities.createNativeQuery(
                        """
                        SELECT i.id FROM interview i WHERE i.wave_id = :wave AND i.fielding_id = :fielding
                            AND i.id IN (SELECT r.interview_id FROM reservation r WHERE r.wave_id = :wave
                                AND r.state = 'HELD' AND r.expires_at <= :now)
                        LIMIT :batch FOR UPDATE OF i SKIP LOCKED
                        """,
                        UUID.class)
                .setParameter("wave", fielding.wave().id())
                .setParameter("fielding", fielding.id())
                .setParameter("now", now)
                .setParameter("batch", BATCH)
                .getResultList();
        ledger.release(fielding.wave().id(), expired);
    }

    private Optional<Instant> next(Fielding fielding) {
        return Optional.ofNullable((Instant) entities.createNativeQuery(
                        """
                        SELECT min(r.expires_at) FROM reservation r JOIN quota_cell c ON c.id = r.cell_id
                        WHERE r.wave_id = :wave AND r.state = 'HELD' AND c.fielding_id = :fielding
                        """,
                        Instant.class)
                .setParameter("wave", fielding.wave().id())
                .setParameter("fielding", fielding.id())
                .getSingleResult());
    }
}
