package org.wavefield.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wavefield.questionnaire.Expression;
import org.wavefield.questionnaire.Origin;

/** A piece of a YAML file, with its place. Reading a value of the wrong kind gives nothing: the schema has said so. */
sealed interface YamlNode {

    /** Where it begins. */
    Origin origin();

    /**
     * A single value.
     *
     * @param text as written, without quotes
     * @param plain whether it stands without quotes, so that a number is a number
     * @param expression its words as laid out in the file, line breaks and indentation included, from its first
     *     character on: after a quote, or on the line below {@code |}
     */
    record Scalar(String text, boolean plain, Origin origin, Expression expression) implements YamlNode {

        Optional<BigDecimal> decimal() {
            return read(BigDecimal::new);
        }

        Optional<Integer> integer() {
            return read(Integer::valueOf);
        }

        Optional<LocalDate> date() {
            return read(LocalDate::parse);
        }

        private <T> Optional<T> read(Function<String, T> reader) {
            try {
                return Optional.of(reader.apply(text));
            } catch (NumberFormatException | DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> nodes, Origin origin) implements YamlNode {
        public Sequence {
            nodes = List.copyOf(nodes);
        }
    }

    /** Names with values, in the order written. */
    record Mapping(Map<String, Property> properties, Origin origin) implements YamlNode {
        public Mapping {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        Optional<YamlNode> get(String name) {
            return Optional.ofNullable(properties.get(name)).map(Property::value);
        }

        Optional<Expression> expression(String name) {
            return scalar(name).map(Scalar::expression);
        }

        Optional<Scalar> scalar(String name) {
            return as(name, Scalar.class);
        }

        Optional<Mapping> mapping(String name) {
            return as(name, Mapping.class);
        }

        Optional<String> text(String name) {
            return scalar(name).map(Scalar::text);
        }

        Optional<Integer> integer(String name) {
            return scalar(name).flatMap(Scalar::integer);
        }

        Optional<BigDecimal> decimal(String name) {
            return scalar(name).flatMap(Scalar::decimal);
        }

        Optional<LocalDate> date(String name) {
            return scalar(name).flatMap(Scalar::date);
        }

        boolean flag(String name, boolean otherwise) {
            return text(name).map("true"::equals).orElse(otherwise);
        }

        List<Scalar> scalars(String name) {
            return elements(name, Scalar.class);
        }

        List<String> texts(String name) {
            return scalars(name).stream().map(Scalar::text).toList();
        }

        List<Mapping> mappings(String name) {
            return elements(name, Mapping.class);
        }

        List<Sequence> sequences(String name) {
            return elements(name, Sequence.class);
        }

        /** Where the value of a property begins, or else the mapping. */
        Origin originOf(String name) {
            return get(name).map(YamlNode::origin).orElse(origin);
        }

        private <T extends YamlNode> Optional<T> as(String name, Class<T> type) {
            return get(name).filter(type::isInstance).map(type::cast);
        }

        private <T extends YamlNode> List<T> elements(String name, Class<T> type) {
            return as(name, Sequence.class).map(Sequence::nodes).stream()
                    .flatMap(List::stream)
                    .flatMap(node -> type.isInstance(node) ? Stream.of(type.cast(node)) : Stream.empty())
                    .toList();
        }
    }

    /** A name and its value. */
    record Property(Origin name, YamlNode value) {}
}
