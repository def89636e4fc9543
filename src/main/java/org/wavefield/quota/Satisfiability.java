package org.wavefield.quota;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether all cells can be filled by as many completes as a fielding wants. */
public final class Satisfiability {

    private final int target;
    private final Map<String, List<QuotaCell>> tables;
    private final List<String> problems = new ArrayList<>();

    private Satisfiability(QuotaPlan plan, int target) {
        Map<CellPlan, QuotaCell> cells =
                plan.at(target).stream().collect(Collectors.toMap(QuotaCell::plan, cell -> cell));
        this.target = target;
        this.tables = new LinkedHashMap<>();
        plan.tables()
                .forEach((name, table) ->
                        tables.put(name, table.stream().map(cells::get).toList()));
    }

    /**
     * What stands in the way, a sentence each; nothing if nothing does.
     *
     * @param target how many completes the fielding wants
     */
    public static List<String> problems(QuotaPlan plan, int target) {
        Satisfiability look = new Satisfiability(plan, target);
        look.tables.forEach(look::sum);
        look.sharedVariables();
        return List.copyOf(look.problems);
    }

    /** Cells of one table part the completes among them. */
    private void sum(String name, List<QuotaCell> cells) {
        int wanted = cells.stream().mapToInt(QuotaCell::target).sum();
        int admitted = cells.stream().mapToInt(QuotaCell::limit).sum();
        if (admitted < target) {
            problems.add("The quota cells of " + name + " admit " + admitted + " completes together, and the target is "
                    + target + ".");
        } else if (wanted > target) {
            problems.add("The quota cells of " + name + " want " + wanted + " completes together, and the target is "
                    + target + ": they cannot all be filled.");
        }
        cells.stream()
                .filter(cell -> cell.limit() == 0)
                .forEach(cell -> problems.add("The quota cell "
                        + CellName.of(cell.plan().condition()) + " admits nobody: with a target of " + target
                        + " its share is less than one complete."));
    }

    /** Where two tables look at the same variable, they have to want the same numbers of its codes. */
    private void sharedVariables() {
        List<String> names = List.copyOf(tables.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                shared(names.get(i), names.get(j));
            }
        }
    }

    private void shared(String one, String other) {
        Set<String> variables = variables(one);
        variables.retainAll(variables(other));
        for (String variable : variables) {
            Map<Set<String>, Integer> first = sums(one, variable);
            Map<Set<String>, Integer> second = sums(other, variable);
            first.forEach((codes, wanted) -> {
                Integer otherwise = second.get(codes);
                if (otherwise != null && !otherwise.equals(wanted)) {
                    problems.add("The quota cells of " + one + " want " + wanted + " completes with " + variable + " "
                            + CellName.of(codes) + ", and those of " + other + " want " + otherwise + ".");
                }
            });
        }
    }

    private Set<String> variables(String table) {
        List<QuotaCell> cells = tables.get(table);
        return cells.get(0).plan().task().isPresent()
                ? new HashSet<>()
                : new HashSet<>(cells.get(0).plan().condition().variables());
    }

    private Map<Set<String>, Integer> sums(String table, String variable) {
        return tables.get(table).stream()
                .collect(Collectors.groupingBy(
                        cell -> Set.copyOf(cell.plan().condition().codes().get(variable)),
                        LinkedHashMap::new,
                        Collectors.summingInt(QuotaCell::target)));
    }
}
