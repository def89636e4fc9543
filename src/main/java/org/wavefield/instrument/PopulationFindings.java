package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

/** The problems found in a population model, and the checks that its parts share. */
final class PopulationFindings {

    private static final double ROUNDING = 0.005;

    private final List<Problem> problems = new ArrayList<>();

    /** All found so far. */
    List<Problem> all() {
        return List.copyOf(problems);
    }

    /** The keys of the property are known codes. */
    void codes(YamlNode.Mapping node, String property, Collection<String> known, String of) {
        node.mapping(property).ifPresent(codes -> codes.properties().forEach((code, entry) -> {
            if (!known.contains(code)) {
                problem(
                        Kind.UNKNOWN_OPTION,
                        entry.name(),
                        "`" + code + "` is no code " + of + ".",
                        Suggestion.hint(code, known));
            }
        }));
    }

    /** The property's text is one of those known. */
    void known(YamlNode.Mapping node, String property, Collection<String> known, String otherwise) {
        String value = node.text(property).orElse("");
        if (!known.contains(value)) {
            unknown(node.originOf(property), value, known, otherwise);
        }
    }

    /** Something that is not among those known. */
    void unknown(Origin origin, String value, Collection<String> known, String otherwise) {
        problem(Kind.UNKNOWN_ITEM, origin, "`" + value + "` is " + otherwise + ".", Suggestion.hint(value, known));
    }

    /** The property's range is not upside down. */
    void range(YamlNode.Mapping node, String property) {
        PopulationReader.range(node, property)
                .filter(range -> range.least() > range.most())
                .ifPresent(range -> problem(
                        Kind.INVALID_RANGE,
                        node.originOf(property),
                        "The least, " + range.least() + ", is more than the most, " + range.most() + ".",
                        "Write the smaller number first."));
    }

    /** The property's shares sum to 1, but for rounding. */
    void sums(YamlNode.Mapping node, String property) {
        double sum = sum(node, property);
        if (Math.abs(sum - 1) > ROUNDING) {
            problem(
                    Kind.INVALID_SHARES,
                    node.originOf(property),
                    String.format(Locale.ROOT, "These shares sum to %.3f.", sum),
                    "They have to sum to 1.");
        }
    }

    /** The sum of the property's shares. */
    static double sum(YamlNode.Mapping node, String property) {
        return PopulationReader.shares(node, property).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Any other problem. */
    void problem(Kind kind, Origin origin, String sentence, String hint) {
        problems.add(new Problem(kind, origin, sentence, hint));
    }
}
