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
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
 * Ends interviews that nobody has touched for long, and those that a closed fielding leaves behind. Looks at a fielding
 * when the next of its interviews can have run out of time, and for the last time after it has closed.
 */
@ApplicationScoped
class InterviewTimeOut implements DueActionHandler {

    static final String KIND = "interviews.time-out";

    private static final int BATCH = 200;
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Fieldings fieldings;
    private final StoredInterviews stored;
    private final Codes codes;
    private final QuotaLedger ledger;
    private final Enough enough;
    private final Agenda agenda;
    private final EntityManager entities;
    private final Clock clock;

    @ConfigProperty(name = "wavefield.interview.time-out", defaultValue = "PT24H")
    Duration timeOut;

    InterviewTimeOut(
            Fieldings fieldings,
            StoredInterviews stored,
            Codes codes,
            QuotaLedger ledger,
            Enough enough,
            Agenda agenda,
            EntityManager entities,
            Clock clock) {
        this.fieldings = fieldings;
        this.stored = stored;
        this.codes = codes;
        this.ledger = ledger;
        this.enough = enough;
        this.agenda = agenda;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nobody can have run out of time before that; a fielding that closes is looked at at once. */
    void moved(@Observes FieldingMoved move) {
        Fielding fielding = move.after();
        Phase before = move.before().phase();
        if (move.to(Phase.CLOSED) && before != Phase.PLANNED) {
            plan(fielding, clock.instant());
        } else if (before == Phase.PLANNED && move.to(Phase.OPEN)) {
            plan(fielding, clock.instant().plus(timeOut));
        }
    }

    private void plan(Fielding fielding, Instant at) {
        String subject = "interviews:" + fielding.id();
        agenda.plan(new PlannedAction(KIND, subject, subject + "/time-out", at));
    }

    @Override
    public Effect effect(DueAction due) {
        Fielding fielding = fieldings.find(due.subjectNumber()).orElseThrow();
        boolean closed = fielding.phase() == Phase.CLOSED;
        Instant now = clock.instant();
        Instant since = closed ? now : now.minus(timeOut);
        List<InterviewEntity> over = untouched(fielding, since).stream()
                .flatMap(interview -> free(fielding, interview, since).stream())
                .toList();
        ledger.release(
                fielding.wave().id(),
                over.stream().map(interview -> interview.id).toList());
        over.forEach(interview -> end(interview, now));
        return next(fielding, closed, now);
    }

    /** Whoever is answering right now holds the row, and is passed over. */
    private List<UUID> untouched(Fielding fielding, Instant since) {
        return entities.createQuery(
                        "select i.id from InterviewEntity i where i.wave = :wave and i.fielding = :fielding"
                                + " and i.disposition is null and i.askedAt <= :since order by i.askedAt",
                        UUID.class)
                .setParameter("wave", fielding.wave().id())
                .setParameter("fielding", fielding.id())
                .setParameter("since", since)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private Optional<InterviewEntity> free(Fielding fielding, UUID id, Instant since) {
        boolean free = !entities.createNativeQuery(
                        "SELECT id FROM interview WHERE wave_id = :wave AND id = :id AND disposition IS NULL"
                                + " AND asked_at <= :since FOR UPDATE SKIP LOCKED")
                .setParameter("wave", fielding.wave().id())
                .setParameter("id", id)
                .setParameter("since", since)
                .getResultList()
                .isEmpty();
        return free ? stored.find(new InterviewId(fielding.wave().id(), id)) : Optional.empty();
    }

    private void end(InterviewEntity interview, Instant now) {
        interview.end(enough.disposition(stored.open(interview)), Optional.empty(), now);
        codes.removeResume(interview.publicId());
    }

    private Effect next(Fielding fielding, boolean closed, Instant now) {
        entities.flush();
        Optional<Instant> oldest = Optional.ofNullable(entities.createQuery(
                        "select min(i.askedAt) from InterviewEntity i where i.wave = :wave and i.fielding = :fielding"
                                + " and i.disposition is null",
                        Instant.class)
                .setParameter("wave", fielding.wave().id())
                .setParameter("fielding", fielding.id())
                .getSingleResult());
        if (closed && oldest.isEmpty()) {
            return new Effect.Done("No interview is left open.");
        }
        Instant due = oldest.orElse(now).plus(timeOut);
        Instant soon = now.plus(SOON);
        return new Effect.Later(
                closed || due.isBefore(soon) ? soon : due, "Looks for interviews that nobody goes on with.");
    }
}
