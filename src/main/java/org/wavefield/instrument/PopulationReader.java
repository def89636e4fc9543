package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.wavefield.instrument.PopulationDefinition.Answers;
import org.wavefield.instrument.PopulationDefinition.Basis;
import org.wavefield.instrument.PopulationDefinition.Behaviour;
import org.wavefield.instrument.PopulationDefinition.CategoryAnswer;
import org.wavefield.instrument.PopulationDefinition.Defaults;
import org.wavefield.instrument.PopulationDefinition.Margin;
import org.wavefield.instrument.PopulationDefinition.Means;
import org.wavefield.instrument.PopulationDefinition.Outsiders;
import org.wavefield.instrument.PopulationDefinition.Range;
import org.wavefield.instrument.PopulationDefinition.Reported;
import org.wavefield.instrument.PopulationDefinition.ReportedWave;
import org.wavefield.instrument.PopulationDefinition.Split;
import org.wavefield.questionnaire.Problem;

/** Reads the population model of a study, and checks it against what the study asks. */
public final class PopulationReader {

    private PopulationReader() {}

    /**
     * Reads {@code population.yaml}. Nothing in it makes this throw.
     *
     * @param instrument what the same files say otherwise
     */
    public static PopulationReading read(StudyFiles files, Instrument instrument) {
        Optional<byte[]> bytes = files.bytes(StudyFiles.POPULATION);
        if (bytes.isEmpty()) {
            return new PopulationReading.Absent();
        }
        YamlReader.Found found = YamlReader.read(files.study() + "/" + StudyFiles.POPULATION, bytes.get());
        if (found.root().isEmpty()) {
            return new PopulationReading.Unreadable(found.problems());
        }
        YamlNode.Mapping root = found.root().get();
        List<Problem> problems = new ArrayList<>(SchemaCheck.POPULATION.problems(root));
        if (problems.isEmpty()) {
            problems.addAll(PopulationCheck.problems(root, instrument));
        }
        return problems.isEmpty()
                ? new PopulationReading.Read(population(root))
                : new PopulationReading.Unreadable(problems);
    }

    private static PopulationDefinition population(YamlNode.Mapping root) {
        return new PopulationDefinition(
                margin(root.mapping("margin").orElseThrow()),
                root.mappings("reported").stream()
                        .map(PopulationReader::reported)
                        .toList(),
                root.mappings("answers").stream().map(PopulationReader::answers).toList(),
                defaults(root.mapping("defaults").orElseThrow()),
                behaviour(root.mapping("behaviour").orElseThrow()));
    }

    private static Margin margin(YamlNode.Mapping node) {
        return new Margin(
                node.texts("variables"),
                node.mappings("answers").stream()
                        .map(PopulationReader::categoryAnswer)
                        .toList(),
                node.mappings("outsiders").stream()
                        .map(outsiders -> new Outsiders(
                                share(outsiders, "share", 0),
                                text(outsiders, "item"),
                                range(outsiders, "range").orElseThrow(),
                                basis(outsiders)))
                        .toList());
    }

    private static CategoryAnswer categoryAnswer(YamlNode.Mapping node) {
        return new CategoryAnswer(
                text(node, "variable"),
                text(node, "item"),
                entries(node, "ranges", (ranges, category) -> range(ranges, category)
                        .orElseThrow()),
                shares(node, "nonresponse"),
                basis(node));
    }

    private static Reported reported(YamlNode.Mapping node) {
        YamlNode.Mapping split = node.mapping("split").orElseThrow();
        return new Reported(
                text(node, "item"),
                text(node, "category"),
                node.mappings("waves").stream()
                        .map(wave -> new ReportedWave(
                                wave.integer("wave").orElseThrow(), shares(wave, "shares"), basis(wave)))
                        .toList(),
                new Split(shares(split, "category"), shares(split, "others"), shares(split, "outside"), basis(split)));
    }

    private static Answers answers(YamlNode.Mapping node) {
        return new Answers(
                text(node, "item"),
                node.texts("panels").stream().collect(Collectors.toSet()),
                node.texts("waves").stream().map(Integer::valueOf).collect(Collectors.toSet()),
                entries(node, "when", (when, variable) -> text(when, variable)),
                means(node),
                share(node, "left_empty", 0),
                basis(node));
    }

    private static Means means(YamlNode.Mapping node) {
        if (node.mapping("shares").isPresent()) {
            return new Means.Shares(shares(node, "shares"));
        }
        if (node.mapping("chosen").isPresent()) {
            return new Means.Chosen(shares(node, "chosen"));
        }
        return range(node, "range")
                .<Means>map(Means.Within::new)
                .orElseGet(() ->
                        node.texts("texts").isEmpty() ? new Means.Evenly() : new Means.Texts(node.texts("texts")));
    }

    private static Defaults defaults(YamlNode.Mapping node) {
        return new Defaults(shares(node, "nonresponse"), share(node, "left_empty", 0), basis(node));
    }

    private static Behaviour behaviour(YamlNode.Mapping node) {
        YamlNode.Mapping seconds = node.mapping("page_seconds").orElseThrow();
        return new Behaviour(
                share(node, "declines", 0),
                share(node, "breaks_off_per_page", 0),
                share(seconds, "median", 0),
                share(seconds, "sigma", 0),
                basis(node));
    }

    private static Basis basis(YamlNode.Mapping node) {
        return new Basis(text(node, "source"), node.flag("assumed", false));
    }

    /** The two numbers of a range, if they are there. */
    static Optional<Range> range(YamlNode.Mapping node, String property) {
        List<Integer> numbers = node.scalars(property).stream()
                .flatMap(scalar -> scalar.integer().stream())
                .toList();
        return numbers.size() == 2 ? Optional.of(new Range(numbers.get(0), numbers.get(1))) : Optional.empty();
    }

    /** The shares of a property, by code; none if it is not there. */
    static Map<String, Double> shares(YamlNode.Mapping node, String property) {
        return entries(node, property, (shares, code) -> share(shares, code, 0));
    }

    private static double share(YamlNode.Mapping node, String property, double otherwise) {
        return node.decimal(property).map(Number::doubleValue).orElse(otherwise);
    }

    private static String text(YamlNode.Mapping node, String property) {
        return node.text(property).orElse("");
    }

    private static <T> Map<String, T> entries(
            YamlNode.Mapping node, String property, BiFunction<YamlNode.Mapping, String, T> value) {
        Map<String, T> entries = new LinkedHashMap<>();
        node.mapping(property)
                .ifPresent(mapping ->
                        mapping.properties().keySet().forEach(name -> entries.put(name, value.apply(mapping, name))));
        return entries;
    }
}
