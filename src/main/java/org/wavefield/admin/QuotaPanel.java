package org.wavefield.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.wavefield.fieldwork.CellState;
import org.wavefield.study.Fielding;

/**
 * A fielding's quotas among those of its wave. A respondent needs a place in each table, so there are as many left as in
 * the table that has the fewest.
 *
 * @param full cells that have all of their completes
 * @param reserved places held, in the table that has the most
 * @param left places left, in the table that has the fewest
 * @param tables none where a page would grow too long; the fielding's own page has them
 */
record QuotaPanel(Fielding fielding, int cells, long full, long reserved, long left, List<QuotaTable> tables) {

    private static final int MOST_CELLS = 150;

    /** One for each fielding that has quotas, in their order. */
    static List<QuotaPanel> of(List<Fielding> fieldings, List<CellState> states) {
        Map<Integer, List<CellState>> byFielding = states.stream().collect(Collectors.groupingBy(CellState::fielding));
        List<QuotaPanel> panels = new ArrayList<>();
        for (Fielding fielding : fieldings) {
            List<CellState> cells = byFielding.getOrDefault(fielding.id(), List.of());
            if (!cells.isEmpty()) {
                panels.add(new QuotaPanel(
                        fielding,
                        cells.size(),
                        cells.stream().filter(CellState::full).count(),
                        byTable(cells, CellState::reserved).max().orElseThrow(),
                        byTable(cells, CellState::left).min().orElseThrow(),
                        states.size() > MOST_CELLS ? List.of() : QuotaTable.of(cells)));
            }
        }
        return panels;
    }

    /** A sum of each table. */
    private static LongStream byTable(List<CellState> cells, ToLongFunction<CellState> number) {
        return cells.stream()
                .collect(Collectors.groupingBy(CellState::quota, Collectors.summingLong(number)))
                .values()
                .stream()
                .mapToLong(Long::longValue);
    }

    /** What tells its tables' ids from another panel's. */
    public String prefix() {
        return fielding.panel().code() + "-";
    }
}
