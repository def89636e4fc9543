package org.wavefield.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.agenda.ActionDied;
import org.wavefield.agenda.DueAction;
import org.wavefield.outbox.Notification;
import org.wavefield.outbox.NotificationKind;
import org.wavefield.outbox.Notifications;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingMoved;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;

/** Tells researchers what opens and closes, and what should and does not. */
@ApplicationScoped
class Tidings {

    private final Notifications notifications;
    private final Fieldings fieldings;

    Tidings(Notifications notifications, Fieldings fieldings) {
        this.notifications = notifications;
        this.fieldings = fieldings;
    }

    void moved(@Observes FieldingMoved move) {
        Fielding fielding = move.after();
        if (fielding.kind() != Kind.REAL || !move.to(fielding.phase())) {
            return;
        }
        switch (fielding.phase()) {
            case OPEN ->
                fielding.openedAt()
                        .filter(opened -> fielding.closedAt().isEmpty())
                        .ifPresent(opened ->
                                tell(NotificationKind.OPENED, fielding, opened, "opened", "Respondents come in."));
            case CLOSED ->
                fielding.closedAt()
                        .ifPresent(closed ->
                                tell(NotificationKind.CLOSED, fielding, closed, "closed", "Nothing more is taken."));
            case PLANNED, PAUSED -> {
                // Nobody asked to be told.
            }
        }
    }

    /** Told once for each opening, however often the gates are looked at. */
    void cannotOpen(Fielding fielding, DueAction due, List<String> missing) {
        tell(
                NotificationKind.ALARM,
                fielding,
                due.dueAt(),
                "cannot open",
                "A launch gate is not green; it is looked at again until the closing hour. "
                        + String.join(" ", missing));
    }

    void actionDied(@Observes ActionDied died) {
        Optional<Fielding> fielding = Optional.of(died.action().subject())
                .filter(subject -> subject.matches("(fielding|interviews|soft-launch|pace):\\d{1,9}"))
                .map(subject -> fieldings.known(died.action().subjectNumber()));
        notifications.tell(new Notification(
                NotificationKind.ALARM.code(),
                fielding.map(found -> found.wave().study().code()).orElse(""),
                "action:" + died.action().id() + ":died:" + died.at(),
                "The action " + died.action().key() + " failed too often",
                "It is not tried any more. Look at the agenda, mend what is wrong, and let it be tried again.",
                Map.of("action", died.action().key())));
    }

    private void tell(NotificationKind kind, Fielding fielding, Instant when, String what, String text) {
        String name = fielding.wave().study().title() + ", " + fielding.wave().title() + ", "
                + fielding.panel().name();
        notifications.tell(new Notification(
                kind.code(),
                fielding.wave().study().code(),
                FieldingActions.subject(fielding.id()) + ":" + what.replace(' ', '-') + ":" + when,
                name + ": " + what,
                text,
                Map.of(
                        "fielding", Integer.toString(fielding.id()),
                        "wave", Integer.toString(fielding.wave().number()),
                        "panel", fielding.panel().code())));
    }
}
