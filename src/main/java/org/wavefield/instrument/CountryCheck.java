package org.wavefield.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;
import org.wavefield.questionnaire.Questionnaire;

/** Checks a country's file against the questionnaire: its lists and omissions, quotas, margins, and the consent decided on. */
final class CountryCheck {

    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private final CountryFile country;
    private final YamlNode.Mapping root;
    private final Variables variables;
    private final List<Problem> problems = new ArrayList<>();

    private CountryCheck(CountryFile country, Variables variables) {
        this.country = country;
        this.root = country.root();
        this.variables = variables;
    }

    /** What is wrong with its lists, its omissions and its protocol beside the questionnaire as that stands. */
    static List<Problem> ofContent(CountryFile country, YamlNode.Mapping questionnaire) {
        CountryCheck check = new CountryCheck(country, new Variables(List.of()));
        Map<String, YamlNode.Mapping> items = items(questionnaire);
        check.lists("options", items);
        check.lists("rows", items);
        check.omissions(items.keySet());
        check.consent(questionnaire);
        return check.problems;
    }

    /**
     * What is wrong with its quotas and margins.
     *
     * @param questionnaire of this panel
     */
    static List<Problem> ofTargets(CountryFile country, Questionnaire questionnaire) {
        Variables variables = new Variables(List.of(questionnaire));
        CountryCheck check = new CountryCheck(country, variables);
        check.problems.addAll(QuotaCheck.problems(check.root, variables, questionnaire));
        check.root.mappings("margins").forEach(check::margin);
        return check.problems;
    }

    private static Map<String, YamlNode.Mapping> items(YamlNode.Mapping questionnaire) {
        Map<String, YamlNode.Mapping> items = new TreeMap<>();
        questionnaire.mappings("sections").stream()
                .flatMap(section -> section.mappings("pages").stream())
                .flatMap(page -> page.mappings("items").stream())
                .forEach(item -> item.text("id").ifPresent(id -> items.put(id, item)));
        return items;
    }

    private void lists(String property, Map<String, YamlNode.Mapping> items) {
        for (String id : country.lists(property).keySet()) {
            boolean asked = Optional.ofNullable(items.get(id))
                    .flatMap(item -> item.text(property))
                    .filter("country"::equals)
                    .isPresent();
            if (!asked) {
                problems.add(new Problem(
                        Kind.UNKNOWN_ITEM,
                        country.originOfName(property, id),
                        "No item `" + id + "` takes its " + property + " from each country.",
                        items.containsKey(id)
                                ? "Write `" + property + ": country` at the item."
                                : Suggestion.hint(id, items.keySet())));
            }
        }
    }

    private void omissions(Set<String> items) {
        root.scalars("omit").stream()
                .filter(item -> !items.contains(item.text()))
                .forEach(item -> problems.add(new Problem(
                        Kind.UNKNOWN_ITEM,
                        item.origin(),
                        "There is no item `" + item.text() + "` to omit.",
                        Suggestion.hint(item.text(), items))));
    }

    private void consent(YamlNode.Mapping questionnaire) {
        Optional<String> version = questionnaire.mapping("consent").flatMap(consent -> consent.text("version"));
        Optional<YamlNode.Scalar> decided =
                root.mapping("protocol").flatMap(protocol -> protocol.scalar("consent_version"));
        if (version.isPresent() && decided.isPresent() && !decided.get().text().equals(version.get())) {
            problems.add(new Problem(
                    Kind.PROTOCOL,
                    decided.get().origin(),
                    "The protocol was decided for consent version "
                            + decided.get().text() + ", and the questionnaire has " + version.get() + ".",
                    "Have the new consent text decided on, then name its version here."));
        }
    }

    private void margin(YamlNode.Mapping node) {
        List<YamlNode.Scalar> crossed = node.scalars("variables");
        List<Optional<Set<String>>> codes = crossed.stream()
                .map(variable -> StudyCheck.codes(variable, variables, problems))
                .toList();
        Set<List<String>> seen = new HashSet<>();
        for (YamlNode.Mapping share : node.mappings("shares")) {
            List<YamlNode.Scalar> categories = share.scalars("categories");
            if (categories.size() != crossed.size()) {
                problems.add(new Problem(
                        Kind.INVALID_RANGE,
                        share.origin(),
                        "The share has " + categories.size() + " categories for " + crossed.size() + " variables.",
                        "Name one code for each variable, in their order."));
                continue;
            }
            for (int i = 0; i < crossed.size(); i++) {
                YamlNode.Scalar category = categories.get(i);
                String variable = crossed.get(i).text();
                codes.get(i).ifPresent(known -> StudyCheck.code(category, variable, known, problems));
            }
            if (!seen.add(share.texts("categories"))) {
                problems.add(new Problem(
                        Kind.DUPLICATE_CODE,
                        share.origin(),
                        "This category has a share already.",
                        "Keep one of them."));
            }
        }
        sum(node);
    }

    private void sum(YamlNode.Mapping margin) {
        BigDecimal sum = margin.mappings("shares").stream()
                .flatMap(share -> share.decimal("share").stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(ROUNDING) > 0) {
            problems.add(new Problem(
                    Kind.INVALID_RANGE,
                    margin.originOf("shares"),
                    "The shares sum to " + sum.toPlainString() + ".",
                    "Those of a whole population sum to 1, up to rounding."));
        }
    }
}
