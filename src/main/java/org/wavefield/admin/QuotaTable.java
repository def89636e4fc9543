package org.wavefield.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wavefield.fieldwork.CellState;

/**
 * The cells of one table of a fielding's quotas: those that cross variables as a grid, the last variable across; others as
 * one column. What the colours say, the words say too.
 *
 * @param name its variables, or its task
 * @param head what the rows are of
 * @param across what the columns are of; empty if there is one
 * @param columns their codes
 */
record QuotaTable(String name, String head, String across, List<String> columns, List<Line> lines) {

    private static final int NEARLY = 90;

    /**
     * A row.
     *
     * @param cells one for each column; nothing where no cell is planned
     */
    record Line(String name, List<Optional<Cell>> cells) {}

    /**
     * A cell.
     *
     * @param heat 0 to 4, how full it is
     * @param word what it comes to: {@code full}, {@code nearly full}, {@code all held}; empty if there is room
     */
    record Cell(CellState state, int heat, String word) {

        static Cell of(CellState state) {
            String word = state.full()
                    ? "full"
                    : state.left() == 0 ? "all held" : state.percent() >= NEARLY ? "nearly full" : "";
            return new Cell(state, Math.min(4, state.percent() / 25), word);
        }
    }

    /** The tables of a fielding, in the order of their first cells. */
    static List<QuotaTable> of(List<CellState> cells) {
        Map<String, List<CellState>> byTable = new LinkedHashMap<>();
        cells.forEach(cell ->
                byTable.computeIfAbsent(cell.quota(), name -> new ArrayList<>()).add(cell));
        return byTable.entrySet().stream()
                .map(table -> of(table.getKey(), table.getValue()))
                .toList();
    }

    private static QuotaTable of(String name, List<CellState> cells) {
        List<String> variables = List.copyOf(cells.get(0).condition().variables());
        boolean crossed = variables.size() > 1
                && cells.stream().allMatch(cell -> List.copyOf(cell.condition().variables())
                        .equals(variables));
        return crossed ? crossed(name, variables, cells) : listed(name, variables, cells);
    }

    private static QuotaTable listed(String name, List<String> variables, List<CellState> cells) {
        List<Line> lines = cells.stream()
                .map(cell -> new Line(cell.name(), List.of(Optional.of(Cell.of(cell)))))
                .toList();
        return new QuotaTable(name, variables.get(0), "", List.of("Completes"), lines);
    }

    private static QuotaTable crossed(String name, List<String> variables, List<CellState> cells) {
        int last = variables.size() - 1;
        Set<String> columns = new LinkedHashSet<>();
        Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
        for (CellState cell : cells) {
            List<String> categories = cell.categories();
            columns.add(categories.get(last));
            rows.computeIfAbsent(String.join(" × ", categories.subList(0, last)), row -> new LinkedHashMap<>())
                    .put(categories.get(last), Cell.of(cell));
        }
        List<Line> lines = rows.entrySet().stream()
                .map(row -> new Line(
                        row.getKey(),
                        columns.stream()
                                .map(column ->
                                        Optional.ofNullable(row.getValue().get(column)))
                                .toList()))
                .toList();
        return new QuotaTable(
                name, String.join(" × ", variables.subList(0, last)), variables.get(last), List.copyOf(columns), lines);
    }
}
