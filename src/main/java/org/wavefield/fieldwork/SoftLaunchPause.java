package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wavefield.agenda.DueAction;
import org.wavefield.agenda.DueActionHandler;
import org.wavefield.agenda.Effect;
import org.wavefield.outbox.NotificationKind;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Phase;
import org.wavefield.study.Transition;

/** Looks at an open fielding until the completes of its soft launch have come, and pauses it then. */
@ApplicationScoped
class SoftLaunchPause implements DueActionHandler {

    private static final String LOOK_AT = "Look at the length, at where respondents broke off, and whether answers and "
            + "filters are as the questionnaire means them; then let it go on, with a reason, or close it.";

    private final SoftLaunches softLaunches;
    private final Fieldings fieldings;
    private final Counts counts;
    private final Tallies tallies;
    private final FieldingNews news;
    private final Clock clock;

    SoftLaunchPause(
            SoftLaunches softLaunches,
            Fieldings fieldings,
            Counts counts,
            Tallies tallies,
            FieldingNews news,
            Clock clock) {
        this.softLaunches = softLaunches;
        this.fieldings = fieldings;
        this.counts = counts;
        this.tallies = tallies;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return SoftLaunches.KIND;
    }

    @Override
    public Effect effect(DueAction due) {
        Optional<SoftLaunchEntity> soft =
                softLaunches.locked(due.subjectNumber()).filter(row -> row.pausedAt == null);
        Fielding fielding = fieldings.find(due.subjectNumber()).orElseThrow();
        if (soft.isEmpty() || fielding.phase() != Phase.OPEN) {
            return new Effect.Dropped("There is no soft launch under way.");
        }
        long completes = tallies.completes(fielding.id());
        int wanted = soft.get().completes;
        return completes < wanted
                ? new Effect.Later(
                        clock.instant().plus(SoftLaunches.LOOK),
                        completes + " of the " + wanted + " completes of its soft launch have come.")
                : pause(fielding, soft.get());
    }

    private Effect pause(Fielding fielding, SoftLaunchEntity soft) {
        Transition transition =
                fieldings.pause(fielding.id(), "The " + soft.completes + " completes of its soft launch have come.");
        if (!(transition instanceof Transition.Made)) {
            return new Effect.Dropped("It cannot be paused any more.");
        }
        List<Integer> key = List.of(fielding.id());
        SoftLaunch.Pause pause = SoftLaunch.Pause.of(
                clock.instant(),
                counts.of(key).get(fielding.id()),
                new Lengths(tallies.of(key).minutes().getOrDefault(fielding.id(), new TreeMap<>())));
        soft.paused(pause);
        news.tell(
                NotificationKind.SOFT_LAUNCH_PAUSED,
                fielding,
                pause.at().toString(),
                "soft launch paused",
                "It has " + pause.completes() + " completes and paused by itself, after the " + soft.completes
                        + " of its soft launch. " + pause.told() + " " + LOOK_AT,
                Map.of(
                        "completes", Long.toString(pause.completes()),
                        "soft_launch", Integer.toString(soft.completes)));
        return new Effect.Done("Paused after " + pause.completes() + " completes.");
    }
}
