package org.wavefield.admin;

import java.util.Locale;
import java.util.Optional;
import org.wavefield.fieldwork.FieldingCounts;
import org.wavefield.study.Fielding;

/**
 * A fielding as a line of a table, its times local to its panel.
 *
 * @param phase in lower case
 * @param opened when it first let respondents in
 * @param closed when it ended
 * @param lastStarted when its last interview began
 */
record FieldingRow(
        Fielding fielding,
        String phase,
        Optional<Moment> opened,
        Optional<Moment> closed,
        Optional<Moment> lastStarted,
        Tally tally) {

    static FieldingRow of(Fielding fielding, FieldingCounts counts) {
        var zone = fielding.panel().timeZone();
        return new FieldingRow(
                fielding,
                fielding.phase().name().toLowerCase(Locale.ROOT),
                fielding.openedAt().map(at -> Moment.of(at, zone)),
                fielding.closedAt().map(at -> Moment.of(at, zone)),
                counts.lastStarted().map(at -> Moment.of(at, zone)),
                Tally.of(fielding.target(), counts));
    }
}
