package org.wavefield.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.wavefield.agenda.Agenda;
import org.wavefield.agenda.PlannedAction;

/** The two due actions of every planned fielding. */
@ApplicationScoped
class FieldingActions {

    static final String OPEN = "fielding.open";
    static final String CLOSE = "fielding.close";

    private final Agenda agenda;

    FieldingActions(Agenda agenda) {
        this.agenda = agenda;
    }

    void planOpening(int fielding, Instant at) {
        agenda.plan(new PlannedAction(OPEN, subject(fielding), openingKey(fielding), at));
    }

    void planClosing(int fielding, Instant at) {
        agenda.plan(new PlannedAction(CLOSE, subject(fielding), closingKey(fielding), at));
    }

    void cancel(int fielding) {
        List.of(openingKey(fielding), closingKey(fielding)).forEach(agenda::cancel);
    }

    static String openingKey(int fielding) {
        return subject(fielding) + "/open";
    }

    static String closingKey(int fielding) {
        return subject(fielding) + "/close";
    }

    static String subject(int fielding) {
        return "fielding:" + fielding;
    }
}
