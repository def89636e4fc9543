package org.wavefield.instrument;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wavefield.instrument.StudyDefinition.Demonstration;
import org.wavefield.instrument.StudyDefinition.Event;
import org.wavefield.instrument.StudyDefinition.PlannedWave;
import org.wavefield.instrument.StudyDefinition.Term;
import org.wavefield.instrument.StudyDefinition.TrendItem;
import org.wavefield.instrument.StudyDefinition.Weighting;

/** Makes a study's definition of its file; what lacks something is left out, since the schema has said so. */
final class StudyReader {

    private StudyReader() {}

    static Optional<StudyDefinition> read(YamlNode.Mapping root) {
        Optional<LocalDate> startsOn = root.date("starts_on");
        Optional<LocalDate> endsOn = root.date("ends_on");
        if (startsOn.isEmpty() || endsOn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StudyDefinition(
                root.text("title").orElse(""),
                root.text("description").orElse("").strip(),
                startsOn.get(),
                endsOn.get(),
                root.mappings("terms").stream()
                        .flatMap(node -> term(node).stream())
                        .toList(),
                root.mappings("events").stream()
                        .flatMap(node -> event(node).stream())
                        .toList(),
                root.mappings("waves").stream()
                        .flatMap(node -> wave(node).stream())
                        .toList(),
                root.mappings("trend_items").stream()
                        .map(StudyReader::trendItem)
                        .toList(),
                root.mapping("weighting").flatMap(StudyReader::weighting),
                root.mapping("demonstration").flatMap(StudyReader::demonstration)));
    }

    private static Optional<Term> term(YamlNode.Mapping node) {
        return node.date("from").flatMap(from -> node.date("to").map(to -> new Term(id(node), title(node), from, to)));
    }

    private static Optional<Event> event(YamlNode.Mapping node) {
        return node.date("on").map(on -> new Event(id(node), title(node), on));
    }

    private static Optional<PlannedWave> wave(YamlNode.Mapping node) {
        Map<String, Integer> targets = new LinkedHashMap<>();
        node.mapping("panels").ifPresent(panels -> panels.properties().keySet().forEach(panel -> panels.integer(panel)
                .ifPresent(target -> targets.put(panel, target))));
        return node.integer("number").flatMap(number -> node.date("opens_on").flatMap(opensOn -> node.date("closes_on")
                .map(closesOn -> new PlannedWave(
                        number, title(node), opensOn, closesOn, Set.copyOf(node.texts("modules")), targets))));
    }

    private static TrendItem trendItem(YamlNode.Mapping node) {
        Map<String, List<String>> recode = new LinkedHashMap<>();
        node.mapping("recode").ifPresent(categories -> categories
                .properties()
                .keySet()
                .forEach(category -> recode.put(category, categories.texts(category))));
        return new TrendItem(node.text("item").orElse(""), title(node), recode, node.texts("base"));
    }

    private static Optional<Weighting> weighting(YamlNode.Mapping node) {
        List<List<String>> variables = node.sequences("variables").stream()
                .map(crossed -> crossed.nodes().stream()
                        .filter(YamlNode.Scalar.class::isInstance)
                        .map(variable -> ((YamlNode.Scalar) variable).text())
                        .toList())
                .toList();
        return CountryReader.constant(Weighting.Method.class, node, "method")
                .map(method -> new Weighting(method, variables, node.decimal("trim_at")));
    }

    private static Optional<Demonstration> demonstration(YamlNode.Mapping node) {
        return node.integer("number")
                .map(number -> new Demonstration(number, title(node), Set.copyOf(node.texts("modules"))));
    }

    private static String id(YamlNode.Mapping node) {
        return node.text("id").orElse("");
    }

    private static String title(YamlNode.Mapping node) {
        return node.text("title").orElse("");
    }
}
