package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wavefield.questionnaire.Expression;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.quota.CellName;
import org.wavefield.quota.CellPlan;
import org.wavefield.quota.Overlap;
import org.wavefield.quota.QuotaPlan;

/** Checks a country's quotas against what the panel is asked: a place is held at the end of the screener. */
final class QuotaCheck {

    private final YamlNode.Mapping root;
    private final Variables variables;
    private final Set<String> screened = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private QuotaCheck(YamlNode.Mapping root, Variables variables, Questionnaire questionnaire) {
        this.root = root;
        this.variables = variables;
        questionnaire.pages().forEach(page -> names(page, page.screener() ? screened : asked));
    }

    static List<Problem> problems(YamlNode.Mapping root, Variables variables, Questionnaire questionnaire) {
        QuotaCheck check = new QuotaCheck(root, variables, questionnaire);
        List<CellPlan> before = new ArrayList<>();
        for (YamlNode.Mapping cell : root.mappings("quotas")) {
            check.size(cell);
            cell.mapping("variables").ifPresent(check::variables);
            QuotaReader.cell(cell).ifPresent(plan -> {
                check.overlap(cell, plan, before);
                before.add(plan);
            });
        }
        check.outside();
        return check.problems;
    }

    private static void names(Page page, Set<String> names) {
        page.items().forEach(item -> names.add(item.id()));
        page.computed().forEach(computed -> names.add(computed.id()));
    }

    private void size(YamlNode.Mapping cell) {
        boolean target = cell.get("target").isPresent();
        boolean share = cell.get("share").isPresent();
        if (target == share) {
            problems.add(new Problem(
                    Kind.SCHEMA,
                    target ? cell.originOf("share") : cell.origin(),
                    target ? "The quota cell has both a target and a share." : "The quota cell has no size.",
                    "Write either `target: 90`, or `share: 0.09` of what the fielding wants."));
        }
    }

    private void variables(YamlNode.Mapping cell) {
        cell.properties().forEach((variable, property) -> {
            YamlNode.Scalar name =
                    new YamlNode.Scalar(variable, true, property.name(), new Expression(variable, property.name()));
            Optional<Set<String>> codes = StudyCheck.codes(name, variables, problems);
            codes.ifPresent(known -> QuotaReader.written(cell, variable)
                    .forEach(code -> StudyCheck.code(code, variable, known, problems)));
            String item = variable.contains(".") ? variable.substring(0, variable.indexOf('.')) : variable;
            if (codes.isPresent() && !screened.contains(item) && asked.contains(item)) {
                problems.add(new Problem(
                        Kind.LATER_ITEM,
                        property.name(),
                        "`" + variable + "` is asked after the screener, where places in the quotas are given away.",
                        "Ask for it on a page with `screener: true`, or take it out of the quotas."));
            }
        });
    }

    private void overlap(YamlNode.Mapping node, CellPlan cell, List<CellPlan> before) {
        Overlap.of(cell, before)
                .ifPresent(other -> problems.add(new Problem(
                        Kind.DUPLICATE_CODE,
                        node.originOf("variables"),
                        "This quota cell overlaps with one before it, " + CellName.of(other.condition()) + ".",
                        "Cells of the same variables part the respondents: each belongs to one.")));
    }

    /** Where some fit no cell, the file says what becomes of them. */
    private void outside() {
        if (root.get("outside_quotas").isPresent()) {
            return;
        }
        QuotaPlan plan = QuotaReader.read(root);
        plan.tables().forEach((name, cells) -> {
            if (!covers(cells)) {
                problems.add(new Problem(
                        Kind.SCHEMA,
                        root.originOf("quotas"),
                        "The quota cells of " + name + " do not cover everybody.",
                        "Say what becomes of those who fit none: `outside_quotas: admitted`, or `quota_full`."));
            }
        });
    }

    /** Whether every combination of codes belongs to a cell. Cells do not overlap, so it is enough to count. */
    private boolean covers(List<CellPlan> cells) {
        if (cells.get(0).task().isPresent()) {
            return false;
        }
        Map<String, Integer> known = new HashMap<>();
        long all = 1;
        for (String variable : cells.get(0).condition().variables()) {
            known.put(variable, variables.codes(variable).map(Set::size).orElse(0));
            all = Math.multiplyExact(all, (long) known.get(variable));
        }
        long covered = cells.stream()
                .mapToLong(cell -> cell.condition().codes().values().stream()
                        .mapToLong(Set::size)
                        .reduce(1, (one, other) -> one * other))
                .sum();
        return covered >= all && known.values().stream().allMatch(count -> count > 0);
    }
}
