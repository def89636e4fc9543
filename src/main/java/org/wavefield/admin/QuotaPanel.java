package org.wavefield.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wavefield.fieldwork.CellState;
import org.wavefield.study.Fielding;

/**
 * A fielding's quotas among those of its wave.
 *
 * @param full cells that have all of their completes
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
                        cells.stream().mapToLong(CellState::reserved).sum(),
                        cells.stream().mapToLong(CellState::left).sum(),
                        states.size() > MOST_CELLS ? List.of() : QuotaTable.of(cells)));
            }
        }
        return panels;
    }

    /** What tells its tables' ids from another panel's. */
    public String prefix() {
        return fielding.panel().code() + "-";
    }
}
