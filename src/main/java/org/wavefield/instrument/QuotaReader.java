package org.wavefield.instrument;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wavefield.quota.CellPlan;
import org.wavefield.quota.Condition;
import org.wavefield.quota.Outside;
import org.wavefield.quota.QuotaPlan;
import org.wavefield.quota.Size;

/** Makes a panel's quotas of its file; what lacks something is left out, since the checks have said so. */
final class QuotaReader {

    private QuotaReader() {}

    /** The quotas of a country's file. */
    static QuotaPlan read(YamlNode.Mapping root) {
        List<CellPlan> cells = root.mappings("quotas").stream()
                .flatMap(node -> cell(node).stream())
                .toList();
        Outside outside =
                CountryReader.constant(Outside.class, root, "outside_quotas").orElse(Outside.ADMITTED);
        return new QuotaPlan(cells, outside);
    }

    /** One cell; nothing if its file does not say enough. */
    static Optional<CellPlan> cell(YamlNode.Mapping node) {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        node.mapping("variables").ifPresent(variables -> variables
                .properties()
                .keySet()
                .forEach(variable -> codes.put(variable, codes(variables, variable))));
        boolean complete = !codes.isEmpty() && codes.values().stream().noneMatch(Set::isEmpty);
        return size(node)
                .filter(size -> complete)
                .map(size -> new CellPlan(
                        new Condition(codes),
                        size,
                        node.integer("tolerance").filter(count -> count > 0).orElse(0),
                        node.text("task")));
    }

    /** The codes that a cell wants of a variable: one, or one of a list. */
    static List<YamlNode.Scalar> written(YamlNode.Mapping variables, String variable) {
        return variables.scalar(variable).map(List::of).orElseGet(() -> variables.scalars(variable));
    }

    private static Set<String> codes(YamlNode.Mapping variables, String variable) {
        Set<String> codes = new LinkedHashSet<>();
        written(variables, variable).forEach(code -> codes.add(code.text()));
        return codes;
    }

    private static Optional<Size> size(YamlNode.Mapping node) {
        Optional<Size> count = node.integer("target").filter(most -> most >= 0).map(Size.Count::new);
        return count.or(() -> node.decimal("share")
                .filter(share -> share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0)
                .map(Size.Share::new));
    }
}
