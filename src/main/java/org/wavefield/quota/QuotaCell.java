package org.wavefield.quota;

/**
 * A quota cell of a fielding.
 *
 * @param plan who belongs to it, and how strict it is
 * @param target how many completes it wants
 */
public record QuotaCell(CellPlan plan, int target) {

    /** How many completes and places held it admits together. */
    public int limit() {
        return target + plan.tolerance();
    }
}
