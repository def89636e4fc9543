package org.wavefield.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Phase;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;

/** Changes to what is planned: only to the future, each with a reason. What has opened or passed stays. */
@ApplicationScoped
public class CalendarChanges {

    private static final int LONGEST_REASON = 500;

    private final Studies studies;
    private final Fieldings fieldings;
    private final FieldingActions actions;
    private final WaveMaking making;
    private final CalendarJournal journal;
    private final EntityManager entities;
    private final Clock clock;

    CalendarChanges(
            Studies studies,
            Fieldings fieldings,
            FieldingActions actions,
            WaveMaking making,
            CalendarJournal journal,
            EntityManager entities,
            Clock clock) {
        this.studies = studies;
        this.fieldings = fieldings;
        this.actions = actions;
        this.making = making;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Shifts a fielding in its panel's own calendar, for a public holiday there. One that is open keeps its opening, and
     * closes later or earlier.
     *
     * @param fielding its key
     * @param days how many, negative for earlier
     */
    @Transactional
    public CalendarChange shift(Study study, int fielding, int days, String reason) {
        making.lock(study);
        Optional<Fielding> found =
                fieldings.find(fielding).filter(one -> one.wave().study().id() == study.id());
        PlannedHoursEntity hours = entities.find(PlannedHoursEntity.class, fielding, LockModeType.PESSIMISTIC_WRITE);
        if (found.isEmpty() || hours == null) {
            return refused("fielding", "The calendar of this study has no such fielding.");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return refused("reason", "Enter a reason of at most " + LONGEST_REASON + " characters.");
        }
        if (days == 0 || Math.abs(days) > 60) {
            return refused("days", "Enter by how many days: a whole number from -60 to 60, and not 0.");
        }
        return shift(found.get(), hours, days, reason.strip());
    }

    private CalendarChange shift(Fielding fielding, PlannedHoursEntity entity, int days, String reason) {
        Instant now = clock.instant();
        Hours before = entity.in(fielding.panel().timeZone());
        if (fielding.phase() == Phase.CLOSED || !before.closes().moment().isAfter(now)) {
            return refused("fielding", "It has closed, or its closing hour has passed.");
        }
        boolean opens =
                fielding.phase() == Phase.PLANNED && before.opens().moment().isAfter(now);
        LocalHour opening = opens
                ? LocalHour.of(
                        before.opens().local().plusDays(days), fielding.panel().timeZone())
                : before.opens();
        Hours after = Hours.of(
                opening,
                LocalHour.of(
                        before.closes().local().plusDays(days), fielding.panel().timeZone()));
        if (opens && !opening.moment().isAfter(now) || !after.closes().moment().isAfter(now)) {
            return refused("days", "This would lie in the past.");
        }
        if (!after.closes().moment().isAfter(opening.moment())) {
            return refused("days", "It would close before it opens.");
        }
        entity.atMoment = entity.atMoment && !opens;
        take(entity, after, opens);
        entity.movedWhy = reason;
        journal.hoursMoved(fielding, before, after, reason);
        return new CalendarChange.Made(List.of(fielding.wave().number()));
    }

    /** Takes a wave back of which nothing has opened: its fieldings close without ever having asked anybody. */
    @Transactional
    public CalendarChange withdraw(Study study, int number, String reason) {
        making.lock(study);
        Optional<Wave> wave = studies.wave(study.id(), number);
        PlannedWaveEntity planned = wave.map(
                        found -> entities.find(PlannedWaveEntity.class, found.id(), LockModeType.PESSIMISTIC_WRITE))
                .orElse(null);
        if (planned == null || planned.withdrawnAt != null) {
            return refused("wave", "The calendar has no planned wave " + number + ".");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return refused("reason", "Enter a reason of at most " + LONGEST_REASON + " characters.");
        }
        // An opening that is under way is waited for here, and seen below.
        List<Integer> all = fieldings(planned.wave);
        all.forEach(actions::cancel);
        if (all.stream().anyMatch(id -> fieldings.find(id).orElseThrow().phase() != Phase.PLANNED)) {
            QuarkusTransaction.setRollbackOnly();
            return refused("wave", "Wave " + number + " has opened: close its fieldings instead.");
        }
        all.forEach(fieldings::close);
        planned.withdrawnAt = clock.instant();
        planned.withdrawnWhy = reason.strip();
        journal.waveWithdrawn(wave.get(), reason.strip());
        return new CalendarChange.Made(List.of(number));
    }

    /** Takes new hours over into the agenda; the opening only if it is still to come. */
    void take(PlannedHoursEntity entity, Hours hours, boolean opens) {
        entity.take(hours);
        if (opens) {
            actions.planOpening(entity.fielding, hours.opens().moment());
        }
        actions.planClosing(entity.fielding, hours.closes().moment());
    }

    private List<Integer> fieldings(int wave) {
        return entities.createNativeQuery(
                        "SELECT h.fielding_id FROM planned_hours h JOIN fielding f ON f.id = h.fielding_id"
                                + " WHERE f.wave_id = :wave ORDER BY h.fielding_id",
                        Integer.class)
                .setParameter("wave", wave)
                .getResultList();
    }

    private static CalendarChange refused(String field, String message) {
        return CalendarChange.Refused.because(field, message);
    }
}
