package org.wavefield.quota;

import java.util.List;
import java.util.Optional;

/** Finds a cell that asks for the same respondents as one before it, in a table whose cells part them. */
public final class Overlap {

    private Overlap() {}

    /** The first of the cells before this one that it overlaps with; a task chooses, so its cells may overlap. */
    public static Optional<CellPlan> of(CellPlan cell, List<CellPlan> before) {
        return before.stream()
                .filter(other -> cell.key().equals(other.key())
                        || cell.task().isEmpty()
                                && other.task().isEmpty()
                                && cell.condition()
                                        .variables()
                                        .equals(other.condition().variables())
                                && cell.condition().overlaps(other.condition()))
                .findFirst();
    }
}
