package org.wavefield.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import org.wavefield.agenda.DueAction;
import org.wavefield.agenda.DueActionHandler;
import org.wavefield.agenda.Effect;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Transition;

/** Closes a fielding at its hour. */
@ApplicationScoped
class FieldingClosing implements DueActionHandler {

    private final Fieldings fieldings;

    FieldingClosing(Fieldings fieldings) {
        this.fieldings = fieldings;
    }

    @Override
    public String kind() {
        return FieldingActions.CLOSE;
    }

    @Override
    public Effect effect(DueAction due) {
        return fieldings.close(due.subjectNumber()) instanceof Transition.Made
                ? new Effect.Done("Closed.")
                : new Effect.Dropped("It was closed before.");
    }
}
