package org.wavefield.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.agenda.DueAction;
import org.wavefield.agenda.DueActionHandler;
import org.wavefield.agenda.Effect;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Phase;
import org.wavefield.study.Transition;

/** Opens a fielding at its hour. Where a launch gate is not green it looks again and again, until the closing hour. */
@ApplicationScoped
class FieldingOpening implements DueActionHandler {

    private final Fieldings fieldings;
    private final Tidings tidings;
    private final EntityManager entities;
    private final Clock clock;

    @ConfigProperty(name = "wavefield.calendar.look-again", defaultValue = "PT15M")
    Duration lookAgain;

    FieldingOpening(Fieldings fieldings, Tidings tidings, EntityManager entities, Clock clock) {
        this.fieldings = fieldings;
        this.tidings = tidings;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FieldingActions.OPEN;
    }

    @Override
    public Effect effect(DueAction due) {
        int id = due.subjectNumber();
        PlannedHoursEntity hours = entities.find(PlannedHoursEntity.class, id);
        Instant closesAt = hours == null ? Instant.MAX : hours.closesAt;
        Fielding fielding = fieldings.find(id).orElseThrow();
        if (fielding.phase() != Phase.PLANNED) {
            return new Effect.Dropped("Somebody was faster: it is no longer planned.");
        }
        if (!clock.instant().isBefore(closesAt)) {
            return new Effect.Dropped("It never opened: its closing hour has come.");
        }
        return effect(due, fieldings.open(id), closesAt);
    }

    private Effect effect(DueAction due, Transition transition, Instant closesAt) {
        if (transition instanceof Transition.NotReady blocked) {
            tidings.cannotOpen(blocked.fielding(), due, blocked.missing());
            Instant next = clock.instant().plus(lookAgain);
            return new Effect.Later(next.isBefore(closesAt) ? next : closesAt, String.join(" ", blocked.missing()));
        }
        return transition instanceof Transition.Made
                ? new Effect.Done("Opened.")
                : new Effect.Dropped("It cannot open any more.");
    }
}
