package org.wavefield.fieldwork;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.wavefield.study.Fielding;
import org.wavefield.study.Period;

/**
 * How a fielding stands to its plan. The plan is a straight line from none at the opening to the target at the closing.
 *
 * @param due completes that the plan wants by now; empty without a plan, or before the fielding has opened
 * @param reached whether the target is reached
 * @param forecast when the target is reached if completes go on to come as in the last 24 hours; empty if it is reached,
 *     none came, the fielding takes none, or it has been open for less than an hour
 */
public record Pace(OptionalLong due, boolean reached, Optional<Instant> forecast) {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    /** Further away than this, it is not a date that anybody plans with. */
    private static final Duration HORIZON = Duration.ofDays(3650);

    /** The tolerance: with this share of what the plan wants, a fielding is not behind. */
    private static final double ENOUGH = 0.8;

    /** Nor with fewer completes short than that: chance decides on so few. */
    private static final long LEAST_SHORT = 10;

    static Pace of(
            Fielding fielding, long completes, SortedMap<Instant, Long> byHour, Optional<Period> planned, Instant now) {
        boolean opened = fielding.openedAt().isPresent();
        OptionalLong due = planned.filter(period -> opened)
                .map(period -> OptionalLong.of(Math.round(fielding.target() * period.elapsed(now))))
                .orElse(OptionalLong.empty());
        boolean reached = completes >= fielding.target();
        Optional<Instant> forecast = fielding.openedAt()
                .filter(at -> !reached && fielding.takesAnswers())
                .flatMap(at -> forecast(fielding.target() - completes, at, byHour, now));
        return new Pace(due, reached, forecast);
    }

    /** Whether less than four fifths of what the plan wants are there, and at least ten completes are missing for it. */
    public boolean behind(long completes) {
        if (reached || due.isEmpty()) {
            return false;
        }
        long wanted = due.getAsLong();
        return completes < ENOUGH * wanted && wanted - completes >= LEAST_SHORT;
    }

    private static Optional<Instant> forecast(
            long missing, Instant openedAt, SortedMap<Instant, Long> byHour, Instant now) {
        Instant window = now.minus(LONGEST).truncatedTo(ChronoUnit.HOURS);
        Instant from = openedAt.isAfter(window) ? openedAt : window;
        Duration seen = Duration.between(from, now);
        long came = byHour.tailMap(window).entrySet().stream()
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (came <= 0 || seen.compareTo(SHORTEST) < 0) {
            return Optional.empty();
        }
        double wait = (double) seen.toMillis() * missing / came;
        return wait > HORIZON.toMillis() ? Optional.empty() : Optional.of(now.plusMillis(Math.round(wait)));
    }
}
