package org.wavefield.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.NonresponseCode;
import org.wavefield.questionnaire.Option;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;
import org.wavefield.questionnaire.Row;

/** Checks that a population model speaks of what the study asks, and that its shares are shares. */
final class PopulationCheck {

    private final YamlNode.Mapping root;
    private final Instrument instrument;
    private final List<String> marginVariables;
    private final Map<String, Set<String>> categories;
    private final PopulationFindings findings = new PopulationFindings();

    private PopulationCheck(YamlNode.Mapping root, Instrument instrument) {
        this.root = root;
        this.instrument = instrument;
        this.marginVariables = root.mapping("margin").orElseThrow().texts("variables");
        this.categories =
                marginVariables.stream().distinct().collect(Collectors.toMap(variable -> variable, this::categoriesOf));
    }

    /** All problems of a file whose structure is right. */
    static List<Problem> problems(YamlNode.Mapping root, Instrument instrument) {
        PopulationCheck check = new PopulationCheck(root, instrument);
        check.id();
        check.margin(root.mapping("margin").orElseThrow());
        root.mappings("reported").forEach(check::reported);
        root.mappings("answers").forEach(check::answers);
        root.mapping("defaults")
                .ifPresent(defaults ->
                        check.findings.codes(defaults, "nonresponse", nonresponseCodes(), "of not answering"));
        check.textsWithPatterns();
        return check.findings.all();
    }

    private void id() {
        root.scalar("id")
                .filter(id -> !id.text().equals(instrument.study()))
                .ifPresent(id -> findings.problem(
                        Kind.SCHEMA,
                        id.origin(),
                        "The study is `" + instrument.study() + "`, and this says `" + id.text() + "`.",
                        "Give both the same name."));
    }

    private void margin(YamlNode.Mapping margin) {
        instrument.panels().values().stream()
                .map(PanelInstrument::definition)
                .filter(panel -> panel.margins().stream()
                        .noneMatch(declared -> declared.variables().equals(marginVariables)))
                .forEach(panel -> findings.problem(
                        Kind.UNKNOWN_ITEM,
                        margin.originOf("variables"),
                        panel.code() + " has no margin of " + String.join(" × ", marginVariables) + ".",
                        "Name the variables as the countries' files do, in their order."));
        Set<String> answered = new HashSet<>();
        for (YamlNode.Mapping answer : margin.mappings("answers")) {
            answered.add(answer.text("variable").orElse(""));
            categoryAnswer(answer);
        }
        marginVariables.stream()
                .filter(variable -> !answered.contains(variable))
                .forEach(variable -> findings.problem(
                        Kind.SCHEMA,
                        margin.originOf("answers"),
                        "Nothing says how `" + variable + "` becomes an answer.",
                        "Add an entry with `variable: " + variable + "`."));
        for (YamlNode.Mapping outsiders : margin.mappings("outsiders")) {
            item(outsiders).ifPresent(items -> type(outsiders, "range", items));
            findings.range(outsiders, "range");
        }
    }

    private void categoryAnswer(YamlNode.Mapping answer) {
        findings.known(answer, "variable", marginVariables, "no variable of the margin");
        Optional<List<Item>> items = item(answer);
        items.ifPresent(found -> findings.codes(answer, "nonresponse", nonresponseOf(found), "of not answering"));
        answer.mapping("ranges").ifPresent(ranges -> {
            Set<String> expected =
                    categories.getOrDefault(answer.text("variable").orElse(""), Set.of());
            findings.codes(answer, "ranges", expected, "of the margin");
            ranges.properties().keySet().forEach(category -> findings.range(ranges, category));
            expected.stream()
                    .filter(category -> !ranges.properties().containsKey(category))
                    .forEach(category -> findings.problem(
                            Kind.SCHEMA,
                            ranges.origin(),
                            "The range of `" + category + "` is missing.",
                            "Every category of the margin needs one."));
        });
    }

    private void reported(YamlNode.Mapping reported) {
        String name = reported.text("item").orElse("");
        Optional<StudyDefinition.TrendItem> trend = instrument.definition().trendItems().stream()
                .filter(item -> item.item().equals(name))
                .findFirst();
        if (trend.isEmpty()) {
            findings.known(
                    reported,
                    "item",
                    instrument.definition().trendItems().stream()
                            .map(StudyDefinition.TrendItem::item)
                            .toList(),
                    "no trend item of study.yaml");
            return;
        }
        findings.known(reported, "category", trend.get().recode().keySet(), "no category of the trend item's recode");
        List<String> inside =
                trend.get().recode().getOrDefault(reported.text("category").orElse(""), List.of());
        Set<String> others = new TreeSet<>(trend.get().base());
        inside.forEach(others::remove);
        YamlNode.Mapping split = reported.mapping("split").orElseThrow();
        findings.codes(split, "category", inside, "of the category");
        findings.codes(split, "others", others, "of the rest of the base");
        findings.sums(split, "category");
        findings.sums(split, "others");
        outside(split, trend.get().base());
        reported.mappings("waves")
                .forEach(wave -> wave.mapping("shares").ifPresent(shares -> panels(shares, shares.properties())));
    }

    private void outside(YamlNode.Mapping split, List<String> base) {
        split.mapping("outside").ifPresent(outside -> outside.properties().forEach((code, property) -> {
            if (base.contains(code)) {
                findings.problem(
                        Kind.INVALID_SHARES,
                        property.name(),
                        "`" + code + "` is in the trend item's base.",
                        "What is in the base belongs to `category` or `others`.");
            }
        }));
        if (PopulationFindings.sum(split, "outside") >= 1) {
            findings.problem(Kind.INVALID_SHARES, split.originOf("outside"), "Nobody is left for the base.", "");
        }
    }

    private void answers(YamlNode.Mapping answers) {
        item(answers).ifPresent(items -> {
            Set<String> offered = new TreeSet<>(nonresponseOf(items));
            items.stream()
                    .flatMap(item -> item.options().stream())
                    .map(Option::code)
                    .forEach(offered::add);
            findings.codes(
                    answers, "shares", offered, "of `" + answers.text("item").orElse("") + "`");
            findings.codes(
                    answers, "chosen", offered, "of `" + answers.text("item").orElse("") + "`");
            Stream.of("shares", "chosen", "range", "texts").forEach(property -> type(answers, property, items));
        });
        findings.range(answers, "range");
        answers.mapping("shares").ifPresent(shares -> findings.sums(answers, "shares"));
        answers.scalars("panels").forEach(panel -> panel(panel.text(), panel.origin()));
        answers.mapping("when").ifPresent(when -> when.properties().forEach((variable, property) -> {
            if (!categories.containsKey(variable)) {
                findings.unknown(property.name(), variable, marginVariables, "no variable of the margin");
            } else {
                findings.known(when, variable, categories.get(variable), "no category of `" + variable + "`");
            }
        }));
    }

    private void type(YamlNode.Mapping node, String property, List<Item> items) {
        if (node.get(property).isPresent()
                && items.stream().noneMatch(item -> item.accept(new DrawnFrom()).equals(property))) {
            findings.problem(
                    Kind.MIXED_TYPES,
                    node.originOf(property),
                    "`" + property + "` does not fit `" + node.text("item").orElse("") + "`.",
                    "An item of its type is drawn from `" + items.get(0).accept(new DrawnFrom()) + "`.");
        }
    }

    private void textsWithPatterns() {
        Set<String> given = root.mappings("answers").stream()
                .filter(answers -> !answers.texts("texts").isEmpty())
                .flatMap(answers -> answers.text("item").stream())
                .collect(Collectors.toSet());
        instrument.panels().values().stream()
                .flatMap(panel -> panel.questionnaire().items())
                .filter(item ->
                        item instanceof Item.TextEntry text && text.pattern().isPresent())
                .map(Item::id)
                .distinct()
                .filter(item -> !given.contains(item))
                .forEach(item -> findings.problem(
                        Kind.SCHEMA,
                        root.origin(),
                        "`" + item + "` takes texts of a pattern, and none is given here.",
                        "Add an entry with `texts` under `answers`."));
    }

    private Optional<List<Item>> item(YamlNode.Mapping node) {
        String[] name = node.text("item").orElse("").split("\\.", 2);
        List<Item> items = instrument.panels().values().stream()
                .flatMap(panel -> panel.questionnaire().items())
                .filter(item -> item.id().equals(name[0]))
                .toList();
        if (items.isEmpty()) {
            List<String> all = instrument.panels().values().stream()
                    .flatMap(panel -> panel.questionnaire().items())
                    .map(Item::id)
                    .distinct()
                    .toList();
            findings.unknown(node.originOf("item"), name[0], all, "no item of the questionnaire");
            return Optional.empty();
        }
        Set<String> rows = items.stream()
                .flatMap(item -> item.rows().stream())
                .map(Row::code)
                .collect(Collectors.toSet());
        if (name.length == 2 && !rows.contains(name[1])) {
            findings.unknown(node.originOf("item"), name[1], rows, "no row of `" + name[0] + "`");
            return Optional.empty();
        }
        return Optional.of(items);
    }

    private void panels(YamlNode.Mapping shares, Map<String, YamlNode.Property> panels) {
        panels.forEach((panel, property) -> panel(panel, property.name()));
    }

    private void panel(String panel, Origin origin) {
        if (!instrument.panels().containsKey(panel)) {
            findings.problem(
                    Kind.UNKNOWN_COUNTRY,
                    origin,
                    "The study has no country panel `" + panel + "`.",
                    Suggestion.hint(panel, instrument.panels().keySet()));
        }
    }

    private Set<String> categoriesOf(String variable) {
        int position = marginVariables.indexOf(variable);
        return instrument.panels().values().stream()
                .flatMap(panel -> panel.definition().margins().stream())
                .filter(margin -> margin.variables().equals(marginVariables))
                .flatMap(margin -> margin.shares().stream())
                .map(share -> share.categories().get(position))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> nonresponseOf(List<Item> items) {
        return items.stream()
                .flatMap(item -> item.head().nonresponse().stream())
                .map(NonresponseCode::code)
                .collect(Collectors.toSet());
    }

    private static Set<String> nonresponseCodes() {
        return Stream.of(NonresponseCode.values()).map(NonresponseCode::code).collect(Collectors.toSet());
    }
}
