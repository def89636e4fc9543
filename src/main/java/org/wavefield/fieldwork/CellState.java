package org.wavefield.fieldwork;

import java.util.List;
import org.wavefield.quota.CellName;
import org.wavefield.quota.Condition;

/**
 * How a quota cell of a fielding stands.
 *
 * @param id its key in the database
 * @param fielding the fielding's
 * @param quota the table that it belongs to
 * @param condition who belongs to it
 * @param target completes wanted
 * @param tolerance how many more it admits
 * @param limit how many places it has: target and tolerance, or more while more are taken since the target was lowered
 * @param reserved places held by interviews under way
 * @param completed places of completes
 */
public record CellState(
        int id,
        int fielding,
        String quota,
        Condition condition,
        int target,
        int tolerance,
        int limit,
        int reserved,
        int completed) {

    /** What it is called. */
    public String name() {
        return CellName.of(condition);
    }

    /** The codes of its condition in one name each, variable by variable. */
    public List<String> categories() {
        return condition.codes().values().stream().map(CellName::of).toList();
    }

    /** Places that nobody holds. */
    public int left() {
        return limit - reserved - completed;
    }

    /** How many places are taken above what is wanted now, since its target was lowered. */
    public int above() {
        return limit - target - tolerance;
    }

    /** Whether it has all the completes that it admits. */
    public boolean full() {
        return completed >= limit;
    }

    /** Completes in per cent of the target, rounded down so that 100 means reached. */
    public int percent() {
        return target == 0 ? 100 : (int) (100L * completed / target);
    }
}
