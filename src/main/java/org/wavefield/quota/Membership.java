package org.wavefield.quota;

import java.util.List;
import java.util.stream.Stream;

/**
 * The cells that a respondent belongs to.
 *
 * @param groups a place is needed in one cell of each
 * @param outside the tables of which no cell fits
 */
public record Membership(List<Group> groups, List<String> outside) {
    public Membership {
        groups = List.copyOf(groups);
        outside = List.copyOf(outside);
    }

    /** All cells that it names. */
    public Stream<CellPlan> cells() {
        return groups.stream().flatMap(group -> group.cells().stream());
    }

    /**
     * Cells of which one counts.
     *
     * @param table that they belong to
     * @param cells at least one; several only where a task chooses among them
     */
    public record Group(String table, List<CellPlan> cells) {
        public Group {
            cells = List.copyOf(cells);
        }
    }
}
