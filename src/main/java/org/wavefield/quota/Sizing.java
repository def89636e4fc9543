package org.wavefield.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes counts of shares by the largest remainder, table by table, so that the counts of a table sum to what its shares
 * make of the target.
 */
final class Sizing {

    private final QuotaPlan plan;
    private final BigDecimal target;
    private final Map<CellPlan, Integer> counts = new HashMap<>();

    Sizing(QuotaPlan plan, int target) {
        this.plan = plan;
        this.target = BigDecimal.valueOf(target);
    }

    List<QuotaCell> cells() {
        plan.tables().values().forEach(this::share);
        return plan.cells().stream()
                .map(cell -> new QuotaCell(cell, count(cell)))
                .toList();
    }

    private int count(CellPlan cell) {
        return cell.size() instanceof Size.Count count ? count.completes() : counts.get(cell);
    }

    private void share(List<CellPlan> table) {
        List<CellPlan> shared =
                table.stream().filter(cell -> cell.size() instanceof Size.Share).toList();
        shared.forEach(cell ->
                counts.put(cell, exact(cell).setScale(0, RoundingMode.FLOOR).intValueExact()));
        int wanted = shared.stream()
                .map(this::exact)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        int missing = wanted - shared.stream().mapToInt(counts::get).sum();
        List<CellPlan> byRemainder = new ArrayList<>(shared);
        byRemainder.sort(Comparator.comparing(this::remainder).reversed()); // stable: the file's order breaks ties
        byRemainder.stream().limit(missing).forEach(cell -> counts.merge(cell, 1, Integer::sum));
    }

    private BigDecimal exact(CellPlan cell) {
        return ((Size.Share) cell.size()).share().multiply(target);
    }

    private BigDecimal remainder(CellPlan cell) {
        return exact(cell).remainder(BigDecimal.ONE);
    }
}
