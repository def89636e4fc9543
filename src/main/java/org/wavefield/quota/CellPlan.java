package org.wavefield.quota;

import java.util.Optional;

/**
 * A quota cell as a country's file plans it.
 *
 * @param condition who belongs to it
 * @param size how many completes it wants
 * @param tolerance how many more it admits: 0 if it is strict
 * @param task if set: of all cells of this task that a respondent belongs to, one counts, the least filled
 */
public record CellPlan(Condition condition, Size size, int tolerance, Optional<String> task) {
    public CellPlan {
        if (tolerance < 0) {
            throw new IllegalArgumentException("a tolerance is 0 or more");
        }
    }

    /** The table that it belongs to: its task, or the cells over the same variables. */
    public String table() {
        return task.map(name -> "task " + name).orElseGet(() -> String.join(" × ", condition.variables()));
    }

    /** Its name in its fielding, the same for the same condition in the same task. */
    public String key() {
        return task.map(name -> name + ":").orElse("") + condition.key();
    }
}
