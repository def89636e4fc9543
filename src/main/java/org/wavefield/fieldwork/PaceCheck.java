package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wavefield.agenda.Agenda;
import org.wavefield.agenda.DueAction;
import org.wavefield.agenda.DueActionHandler;
import org.wavefield.agenda.Effect;
import org.wavefield.agenda.PlannedAction;
import org.wavefield.outbox.NotificationKind;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingMoved;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;
import org.wavefield.study.Phase;

/** Looks at an open fielding every morning of its panel, and tells if it is behind its plan. */
@ApplicationScoped
class PaceCheck implements DueActionHandler {

    static final String KIND = "fielding.pace";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int PERCENT = 100;

    private final Fieldings fieldings;
    private final WaveReading reading;
    private final FieldingNews news;
    private final Agenda agenda;
    private final Clock clock;

    PaceCheck(Fieldings fieldings, WaveReading reading, FieldingNews news, Agenda agenda, Clock clock) {
        this.fieldings = fieldings;
        this.reading = reading;
        this.news = news;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    void opened(@Observes FieldingMoved move) {
        Fielding fielding = move.after();
        if (move.to(Phase.OPEN)
                && move.before().phase() == Phase.PLANNED
                && fielding.kind() == Kind.REAL
                && !fielding.wave().demonstration()) {
            String subject = "pace:" + fielding.id();
            agenda.plan(new PlannedAction(
                    KIND, subject, subject, morning(fielding.panel().timeZone())));
        }
    }

    @Override
    public Effect effect(DueAction due) {
        Fielding fielding = fieldings.find(due.subjectNumber()).orElseThrow();
        Instant tomorrow = morning(fielding.panel().timeZone());
        return switch (fielding.phase()) {
            case CLOSED -> new Effect.Done("It is closed.");
            case OPEN -> new Effect.Later(tomorrow, look(fielding));
            case PLANNED, PAUSED -> new Effect.Later(tomorrow, "It is paused.");
        };
    }

    /** Says what was seen. */
    private String look(Fielding fielding) {
        FieldingNumbers numbers = reading.numbers(List.of(fielding)).get(0);
        Pace pace = numbers.pace(clock.instant());
        long completes = numbers.counts().of(Disposition.COMPLETE);
        if (pace.due().isEmpty()) {
            return "Nobody planned when it is to close.";
        }
        if (pace.behind(completes)) {
            tell(fielding, pace, completes);
        }
        return completes + " completes, where the plan wants " + pace.due().getAsLong() + ".";
    }

    private void tell(Fielding fielding, Pace pace, long completes) {
        ZoneId zone = fielding.panel().timeZone();
        long wanted = pace.due().orElseThrow();
        String forecast = pace.forecast()
                .map(at -> "If completes go on to come as in the last 24 hours, it reaches its target of "
                        + fielding.target() + " on " + DAY.format(at.atZone(zone)) + ".")
                .orElse("At this rate nobody can say when it reaches its target of " + fielding.target() + ".");
        news.tell(
                NotificationKind.BEHIND_PACE,
                fielding,
                clock.instant().atZone(zone).toLocalDate().toString(),
                "behind pace",
                "It has " + completes + " completes; its plan, a straight line from its opening to its closing, wants "
                        + wanted + " by now. That is " + completes * PERCENT / wanted + " % of the plan. " + forecast,
                Map.of(
                        "completes", Long.toString(completes),
                        "plan", Long.toString(wanted),
                        "target", Integer.toString(fielding.target())));
    }

    /** The next nine o'clock there. */
    private Instant morning(ZoneId zone) {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime today = now.toLocalDate().atTime(MORNING).atZone(zone);
        return (today.isAfter(now)
                        ? today
                        : now.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone))
                .toInstant();
    }
}
