package org.wavefield.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.wavefield.fieldwork.Disposition;
import org.wavefield.fieldwork.FieldingNumbers;
import org.wavefield.fieldwork.Lengths;
import org.wavefield.fieldwork.Pace;
import org.wavefield.fieldwork.Rates;
import org.wavefield.study.Fielding;
import org.wavefield.study.Period;
import org.wavefield.study.Phase;

/**
 * A country panel in the tables of a wave.
 *
 * @param phase in lower case; {@code late} if it should have opened and has not
 * @param times of opening and closing
 * @param due completes that the plan wants by now
 * @param standing in words: {@code reached}, {@code behind plan}, {@code on plan}; empty without a plan
 * @param forecast when the target is reached, if that can be told
 */
record PanelRow(
        Fielding fielding,
        String phase,
        List<Stamp> times,
        Tally tally,
        OptionalLong due,
        String standing,
        Optional<Stamp> forecast,
        Rates rates,
        Lengths lengths) {

    static PanelRow of(FieldingNumbers numbers, Viewer viewer, Instant now) {
        Fielding fielding = numbers.fielding();
        Pace pace = numbers.pace(now);
        return new PanelRow(
                fielding,
                phase(numbers, now),
                times(numbers, viewer),
                Tally.of(fielding.target(), numbers.counts()),
                pace.due(),
                standing(numbers, pace),
                pace.forecast()
                        .map(at ->
                                Stamp.of("target reached", at, fielding.panel().timeZone(), viewer)),
                numbers.rates(),
                numbers.lengths());
    }

    private static String phase(FieldingNumbers numbers, Instant now) {
        boolean late = numbers.fielding().phase() == Phase.PLANNED
                && numbers.planned().map(Period::opens).filter(now::isAfter).isPresent();
        return late ? "late" : numbers.fielding().phase().name().toLowerCase(Locale.ROOT);
    }

    private static String standing(FieldingNumbers numbers, Pace pace) {
        if (pace.reached()) {
            return "reached";
        } else if (pace.due().isEmpty()) {
            return "";
        }
        return pace.behind(numbers.counts().of(Disposition.COMPLETE)) ? "behind plan" : "on plan";
    }

    private static List<Stamp> times(FieldingNumbers numbers, Viewer viewer) {
        Fielding fielding = numbers.fielding();
        List<Stamp> times = new ArrayList<>();
        fielding.openedAt()
                .map(at -> stamp("opened", at, fielding, viewer))
                .or(() -> numbers.planned().map(plan -> stamp("opens", plan.opens(), fielding, viewer)))
                .ifPresent(times::add);
        fielding.closedAt()
                .map(at -> stamp("closed", at, fielding, viewer))
                .or(() -> numbers.planned().map(plan -> stamp("closes", plan.closes(), fielding, viewer)))
                .ifPresent(times::add);
        return times;
    }

    private static Stamp stamp(String what, Instant at, Fielding fielding, Viewer viewer) {
        return Stamp.of(what, at, fielding.panel().timeZone(), viewer);
    }
}
