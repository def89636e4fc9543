package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

/** Checks that what a study's file names is there: panels, modules, items, codes. */
final class StudyCheck {

    private final YamlNode.Mapping root;
    private final Variables variables;
    private final Set<String> panels;
    private final Set<String> modules;
    private final List<Problem> problems = new ArrayList<>();

    private StudyCheck(YamlNode.Mapping root, Variables variables, Set<String> panels, Set<String> modules) {
        this.root = root;
        this.variables = variables;
        this.panels = panels;
        this.modules = modules;
    }

    static List<Problem> problems(YamlNode.Mapping root, Variables variables, Set<String> panels, Set<String> modules) {
        StudyCheck check = new StudyCheck(root, variables, panels, modules);
        check.order(root, "starts_on", "ends_on");
        root.mappings("terms").forEach(term -> check.order(term, "from", "to"));
        check.waves();
        root.mappings("trend_items").forEach(check::trendItem);
        root.mapping("weighting").ifPresent(check::weighting);
        return check.problems;
    }

    private void waves() {
        Set<String> numbers = new HashSet<>();
        List<YamlNode.Mapping> waves = new ArrayList<>(root.mappings("waves"));
        root.mapping("demonstration").ifPresent(waves::add);
        for (YamlNode.Mapping wave : waves) {
            order(wave, "opens_on", "closes_on");
            wave.scalar("number")
                    .filter(number -> !numbers.add(number.text()))
                    .ifPresent(number ->
                            add(Kind.DUPLICATE_ID, number.origin(), "There are two waves " + number.text() + ".", ""));
            wave.scalars("modules").stream()
                    .filter(module -> !modules.contains(module.text()))
                    .forEach(module -> add(
                            Kind.UNKNOWN_MODULE,
                            module.origin(),
                            "No section belongs to a module `" + module.text() + "`.",
                            Suggestion.hint(module.text(), modules)));
            wave.mapping("panels").ifPresent(this::targets);
        }
    }

    private void targets(YamlNode.Mapping targets) {
        targets.properties().forEach((panel, property) -> {
            if (!panels.contains(panel)) {
                add(
                        Kind.UNKNOWN_COUNTRY,
                        property.name(),
                        "There is no country panel `" + panel + "`.",
                        Suggestion.hint(panel, panels));
            }
        });
    }

    private void trendItem(YamlNode.Mapping node) {
        Optional<YamlNode.Scalar> item = node.scalar("item");
        Optional<Set<String>> codes = item.flatMap(scalar -> codes(scalar));
        if (codes.isEmpty()) {
            return;
        }
        List<YamlNode.Scalar> base = node.scalars("base");
        base.forEach(code -> code(code, item.get().text(), codes.get()));
        Set<String> inBase = new HashSet<>(node.texts("base"));
        node.mapping("recode").ifPresent(recode -> recode.properties().keySet().stream()
                .flatMap(category -> recode.scalars(category).stream())
                .filter(code -> code(code, item.get().text(), codes.get()) && !inBase.contains(code.text()))
                .forEach(code -> add(
                        Kind.UNKNOWN_OPTION,
                        code.origin(),
                        "`" + code.text() + "` is recoded, but not in the base.",
                        "A share is one of the base: add the code to `base`.")));
    }

    private void weighting(YamlNode.Mapping node) {
        node.sequences("variables").stream()
                .flatMap(crossed -> crossed.nodes().stream())
                .filter(YamlNode.Scalar.class::isInstance)
                .forEach(variable -> codes((YamlNode.Scalar) variable));
    }

    private Optional<Set<String>> codes(YamlNode.Scalar variable) {
        return codes(variable, variables, problems);
    }

    private boolean code(YamlNode.Scalar code, String variable, Set<String> codes) {
        return code(code, variable, codes, problems);
    }

    private void order(YamlNode.Mapping node, String first, String last) {
        boolean reversed = node.date(first)
                .flatMap(start -> node.date(last).map(start::isAfter))
                .orElse(false);
        if (reversed) {
            add(Kind.INVALID_RANGE, node.originOf(last), "`" + last + "` is before `" + first + "`.", "");
        }
    }

    private void add(Kind kind, Origin origin, String sentence, String hint) {
        problems.add(new Problem(kind, origin, sentence, hint));
    }

    /** The codes of the variable that is named, or a problem if there is none. */
    static Optional<Set<String>> codes(YamlNode.Scalar variable, Variables variables, List<Problem> problems) {
        Optional<Set<String>> codes = variables.codes(variable.text());
        if (codes.isEmpty()) {
            problems.add(new Problem(
                    Kind.UNKNOWN_ITEM,
                    variable.origin(),
                    "There is no item or computed value `" + variable.text() + "`.",
                    Suggestion.hint(variable.text(), variables.names())));
        }
        return codes;
    }

    /** Whether a variable has the code that is named; a problem if not. */
    static boolean code(YamlNode.Scalar code, String variable, Set<String> codes, List<Problem> problems) {
        boolean known = codes.contains(code.text());
        if (!known) {
            problems.add(new Problem(
                    Kind.UNKNOWN_OPTION,
                    code.origin(),
                    "`" + variable + "` has no code `" + code.text() + "`.",
                    Suggestion.hint(code.text(), codes)));
        }
        return known;
    }
}
