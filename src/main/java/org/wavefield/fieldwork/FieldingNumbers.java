package org.wavefield.fieldwork;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wavefield.study.Fielding;
import org.wavefield.study.Period;

/**
 * All that is known of how a fielding goes.
 *
 * @param planned when it is to open and close, if that is planned
 * @param completes by the hour of their end, in UTC
 * @param lengths of its completes
 * @param brokenOff how many broke off, by the page that they sent last; empty for none
 */
public record FieldingNumbers(
        Fielding fielding,
        FieldingCounts counts,
        Optional<Period> planned,
        SortedMap<Instant, Long> completes,
        Lengths lengths,
        Map<String, Long> brokenOff) {
    public FieldingNumbers {
        completes = Collections.unmodifiableSortedMap(new TreeMap<>(completes));
        brokenOff = Map.copyOf(brokenOff);
    }

    /** How it stands to its plan. */
    public Pace pace(Instant now) {
        return Pace.of(fielding, counts.of(Disposition.COMPLETE), completes, planned, now);
    }

    /** Its rates. */
    public Rates rates() {
        return Rates.of(counts);
    }
}
