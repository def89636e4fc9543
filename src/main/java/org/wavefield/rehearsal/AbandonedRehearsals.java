package org.wavefield.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wavefield.agenda.DueAction;
import org.wavefield.agenda.DueActionHandler;
import org.wavefield.agenda.Effect;
import org.wavefield.study.Fieldings;

/** Ends the rehearsals of nodes that were killed amid them, and closes the fieldings that those had opened. */
@ApplicationScoped
class AbandonedRehearsals implements DueActionHandler {

    static final String KIND = "rehearsal.watch";

    /** A node that was not heard of for so long does not go on with its rehearsal. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private final RehearsalHistory history;
    private final Fieldings fieldings;
    private final Clock clock;

    AbandonedRehearsals(RehearsalHistory history, Fieldings fieldings, Clock clock) {
        this.history = history;
        this.fieldings = fieldings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Effect effect(DueAction due) {
        UUID id = UUID.fromString(due.subject().substring(due.subject().indexOf(':') + 1));
        Optional<Instant> heard = history.heardOf(id);
        if (heard.isEmpty()) {
            return new Effect.Done("The rehearsal is over.");
        }
        Instant patience = heard.get().plus(SILENCE);
        if (patience.isAfter(clock.instant())) {
            return new Effect.Later(patience, "The rehearsal is under way.");
        }
        history.failed(id, "The node that ran it stopped amid it.");
        history.fieldings(id).forEach(fieldings::close);
        return new Effect.Done("The rehearsal was ended, because the node that ran it stopped.");
    }
}
