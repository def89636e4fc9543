package org.wavefield.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Decides whether a respondent gets a place in every cell that counts: in all, or in none. */
public final class Admission {

    private Admission() {}

    /**
     * Decides.
     *
     * @param membership the cells that the respondent belongs to
     * @param fills how full each of them is, by key
     * @param draw a number from 0 to less than a bound, the same each time for this respondent: it decides between cells
     *     that are equally full
     */
    public static Decision decide(
            Membership membership, Outside outside, Map<String, Fill> fills, IntUnaryOperator draw) {
        if (outside == Outside.QUOTA_FULL && !membership.outside().isEmpty()) {
            return new Decision.NoCell(membership.outside());
        }
        List<Fill> places = new ArrayList<>();
        List<Fill> full = new ArrayList<>();
        for (Membership.Group group : membership.groups()) {
            List<Fill> candidates =
                    group.cells().stream().map(cell -> fills.get(cell.key())).toList();
            List<Fill> free =
                    candidates.stream().filter(cell -> cell.left() > 0).toList();
            if (free.isEmpty()) {
                full.addAll(candidates);
            } else {
                places.add(leastFilled(free, draw));
            }
        }
        places.sort(Comparator.comparingInt(Fill::id));
        return full.isEmpty() ? new Decision.Admitted(places) : new Decision.Full(full);
    }

    private static Fill leastFilled(List<Fill> free, IntUnaryOperator draw) {
        Fill least = free.stream().min(Fill::compareShare).orElseThrow();
        List<Fill> equal = free.stream()
                .filter(cell -> cell.compareShare(least) == 0)
                .sorted(Comparator.comparing(Fill::key))
                .toList();
        return equal.size() == 1 ? least : equal.get(draw.applyAsInt(equal.size()));
    }
}
