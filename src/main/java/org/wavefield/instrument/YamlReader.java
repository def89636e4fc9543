package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.questionnaire.Expression;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a YAML file into nodes with their places. It works on the parser's events, so that what is too deep or refers to
 * an anchor is refused before anything is built from it.
 */
final class YamlReader {

    private static final int MAXIMUM_DEPTH = 20;
    private static final int MOST_VALUES = 50_000;

    private final String file;
    private final List<String> lines;
    private final int[] codePoints;
    private final Parser parser;
    private int values;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What was found in a file.
     *
     * @param root nothing if the file cannot be read
     * @param problems none if it can
     */
    record Found(Optional<YamlNode.Mapping> root, List<Problem> problems) {}

    private YamlReader(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
        this.codePoints = text.codePoints().toArray();
        this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /** Reads a file; never throws. */
    static Found read(String file, byte[] bytes) {
        TextFile text = TextFile.of(file, bytes);
        if (!text.problems().isEmpty()) {
            return new Found(Optional.empty(), text.problems());
        }
        return new YamlReader(file, text.text()).document();
    }

    private Found document() {
        Optional<YamlNode> root = Optional.empty();
        try {
            parser.getEvent(); // the stream's start
            root = content();
        } catch (Refused e) {
            problems.add(e.problem);
        } catch (MarkedYAMLException e) {
            problems.add(YamlSentences.problem(e, origin(e.getProblemMark())));
        } catch (YAMLException e) {
            problems.add(new Problem(
                    Kind.UNREADABLE,
                    new Origin(file, 1, 1),
                    "The file holds a character that YAML does not know.",
                    "Save it as plain UTF-8 text."));
        }
        if (!problems.isEmpty()) {
            return new Found(Optional.empty(), List.copyOf(problems));
        }
        return new Found(root.map(YamlNode.Mapping.class::cast), List.of());
    }

    private Optional<YamlNode> content() {
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            throw refuse(Kind.UNREADABLE, new Origin(file, 1, 1), "The file is empty.", "");
        }
        parser.getEvent(); // the document's start
        YamlNode root = node(0);
        parser.getEvent(); // the document's end
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw refuse(
                    Kind.UNREADABLE,
                    origin(parser.peekEvent().getStartMark()),
                    "A second document begins here.",
                    "A file holds one: remove the line ---.");
        }
        if (!(root instanceof YamlNode.Mapping)) {
            throw refuse(
                    Kind.UNREADABLE, root.origin(), "The file has to begin with a property, such as id: my_study.", "");
        }
        return Optional.of(root);
    }

    private YamlNode node(int depth) {
        Event event = parser.getEvent();
        Origin origin = origin(event.getStartMark());
        refuseAnchors(event, origin);
        if (++values > MOST_VALUES) {
            throw refuse(
                    Kind.TOO_LARGE,
                    origin,
                    "The file holds more than " + MOST_VALUES + " names and values.",
                    "A questionnaire is far shorter: is this the right file?");
        }
        if (event instanceof ScalarEvent scalar) {
            return new YamlNode.Scalar(scalar.getValue(), scalar.isPlain(), origin, expression(scalar, origin));
        }
        if (depth >= MAXIMUM_DEPTH) {
            throw refuse(
                    Kind.TOO_DEEP,
                    origin,
                    "Lists within lists go deeper than " + MAXIMUM_DEPTH + " levels here.",
                    "No questionnaire needs that: check the brackets and the indentation.");
        }
        return event.is(Event.ID.SequenceStart) ? sequence(depth, origin) : mapping(depth, origin);
    }

    private YamlNode sequence(int depth, Origin origin) {
        List<YamlNode> nodes = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            nodes.add(node(depth + 1));
        }
        parser.getEvent();
        return new YamlNode.Sequence(nodes, origin);
    }

    private YamlNode mapping(int depth, Origin origin) {
        Map<String, YamlNode.Property> properties = new LinkedHashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            YamlNode name = node(depth + 1);
            if (!(name instanceof YamlNode.Scalar scalar)) {
                throw refuse(
                        Kind.UNREADABLE,
                        name.origin(),
                        "The name of a property is missing before the colon.",
                        "Put a text that begins with { or [ in quotation marks.");
            }
            YamlNode value = node(depth + 1);
            if (properties.putIfAbsent(scalar.text(), new YamlNode.Property(scalar.origin(), value)) != null) {
                problems.add(new Problem(
                        Kind.DUPLICATE_PROPERTY,
                        scalar.origin(),
                        "`" + scalar.text() + "` is written twice here.",
                        "It stands in line "
                                + properties.get(scalar.text()).name().line() + " already: keep one of them."));
            }
        }
        parser.getEvent();
        return new YamlNode.Mapping(properties, origin);
    }

    private void refuseAnchors(Event event, Origin origin) {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor() != null;
        if (event instanceof AliasEvent || anchored) {
            throw refuse(
                    Kind.ALIAS,
                    origin,
                    "YAML's references (& and *) are not taken here.",
                    "Write the list out, or put a text that begins with & or * in quotation marks.");
        }
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent collection && collection.getTag() != null;
        if (tagged) {
            throw refuse(
                    Kind.UNREADABLE,
                    origin,
                    "YAML's tags (!) are not taken here.",
                    "Put a text that begins with ! in quotation marks.");
        }
    }

    private Expression expression(ScalarEvent scalar, Origin origin) {
        ScalarStyle style = scalar.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            return blockExpression(scalar, origin);
        }
        if (scalar.isPlain()) {
            int start = scalar.getStartMark().getIndex();
            int length = scalar.getEndMark().getIndex() - start;
            return new Expression(new String(codePoints, start, length), origin);
        }
        return new Expression(scalar.getValue(), new Origin(file, origin.line(), origin.column() + 1));
    }

    private Expression blockExpression(ScalarEvent scalar, Origin origin) {
        int first = origin.line();
        int end = Math.min(scalar.getEndMark().getLine(), lines.size());
        while (first < end && lines.get(first).isBlank()) {
            first++;
        }
        if (first >= end) {
            return new Expression(scalar.getValue(), origin);
        }
        String below = String.join("\n", lines.subList(first, end));
        int indentation = below.length() - below.stripLeading().length();
        return new Expression(below.strip(), new Origin(file, first + 1, indentation + 1));
    }

    private Origin origin(Mark mark) {
        return new Origin(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Refused refuse(Kind kind, Origin origin, String sentence, String hint) {
        return new Refused(new Problem(kind, origin, sentence, hint));
    }

    /** Leaves the recursion at the first thing that makes the rest of the file unreadable. */
    private static final class Refused extends RuntimeException {
        private final transient Problem problem;

        private Refused(Problem problem) {
            super(problem.sentence(), null, false, false);
            this.problem = problem;
        }
    }
}
