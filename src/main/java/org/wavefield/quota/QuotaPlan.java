package org.wavefield.quota;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wavefield.questionnaire.Answer;

/**
 * The quotas of a country panel: interlocked cells, in tables of cells that look at the same variables.
 *
 * @param cells in the file's order, no two with the same key
 * @param outside what becomes of respondents who fit no cell of a table
 */
public record QuotaPlan(List<CellPlan> cells, Outside outside) {

    /** Nothing limits anybody. */
    public static final QuotaPlan NONE = new QuotaPlan(List.of(), Outside.ADMITTED);

    public QuotaPlan {
        cells = List.copyOf(cells);
    }

    /** Whether nothing limits anybody. */
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The cells of a fielding that wants so many completes. */
    public List<QuotaCell> at(int target) {
        return new Sizing(this, target).cells();
    }

    /** The tables, by name, in the file's order. Variables written in another order are the same table. */
    public Map<String, List<CellPlan>> tables() {
        Map<Object, List<CellPlan>> tables = new LinkedHashMap<>();
        for (CellPlan cell : cells) {
            Object table = cell.task()
                    .<Object>map(task -> task)
                    .orElseGet(() -> Set.copyOf(cell.condition().variables()));
            tables.computeIfAbsent(table, key -> new ArrayList<>()).add(cell);
        }
        Map<String, List<CellPlan>> named = new LinkedHashMap<>();
        tables.values().forEach(same -> named.put(same.get(0).table(), List.copyOf(same)));
        return Collections.unmodifiableMap(named);
    }

    /** Which cells a respondent belongs to. */
    public Membership match(Map<String, Answer> answers) {
        List<Membership.Group> groups = new ArrayList<>();
        List<String> outsideOf = new ArrayList<>();
        tables().forEach((name, table) -> {
            List<CellPlan> met = table.stream()
                    .filter(cell -> cell.condition().isMet(answers))
                    .toList();
            if (met.isEmpty()) {
                outsideOf.add(name);
            } else if (met.get(0).task().isPresent()) {
                groups.add(new Membership.Group(name, met));
            } else {
                met.forEach(cell -> groups.add(new Membership.Group(name, List.of(cell))));
            }
        });
        return new Membership(groups, outsideOf);
    }
}
