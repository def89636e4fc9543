package org.wavefield.admin;

import java.util.EnumMap;
import java.util.Map;
import org.wavefield.fieldwork.Disposition;
import org.wavefield.fieldwork.FieldingCounts;

/**
 * Numbers that can be added up.
 *
 * @param target how many completes are wanted
 * @param started interviews begun
 * @param underWay interviews begun and not ended
 * @param ended how many ended how; what is not in it is none
 */
record Tally(long target, long started, long underWay, Map<Disposition, Long> ended) {

    static final Tally NOTHING = new Tally(0, 0, 0, Map.of());

    Tally {
        ended = Map.copyOf(ended);
    }

    static Tally of(int target, FieldingCounts counts) {
        return new Tally(target, counts.started(), counts.underWay(), counts.ended());
    }

    Tally plus(Tally other) {
        Map<Disposition, Long> both = new EnumMap<>(Disposition.class);
        ended.forEach((disposition, number) -> both.merge(disposition, number, Long::sum));
        other.ended.forEach((disposition, number) -> both.merge(disposition, number, Long::sum));
        return new Tally(target + other.target, started + other.started, underWay + other.underWay, both);
    }

    public long of(Disposition disposition) {
        return ended.getOrDefault(disposition, 0L);
    }

    /** How many are complete. */
    public long complete() {
        return of(Disposition.COMPLETE);
    }

    /** Completes in per cent of the target, rounded down so that 100 means reached. */
    public long percent() {
        return target == 0 ? 0 : complete() * 100 / target;
    }
}
