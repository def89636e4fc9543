package org.wavefield.instrument;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;
import tools.jackson.databind.JsonNode;

/** Says what a schema's complaint means for an author. */
final class SchemaSentences {

    /** What each named shape of the schemas looks like. */
    private static final Map<String, String> SHAPES = Map.of(
            "id",
                    "An id begins with a small letter and goes on with small letters, digits and _, at most 40: us_defend.",
            "code", "A code has letters, digits, _, + and -, at most 40, and begins with a letter or a digit.",
            "date", "Write year, month and day: 2025-01-31.",
            "locale", "Write the language, and the country after a hyphen: de-DE.",
            "panel", "Write the country's two capital letters, perhaps with a suffix: GB, GB-mp.",
            "country", "Write two capital letters: DE.");

    private static final Map<String, String> TYPES = Map.of(
            "string", "a text",
            "number", "a number",
            "integer", "a whole number",
            "boolean", "true or false",
            "array", "a list",
            "object", "a group of properties");

    private final JsonNode schema;

    SchemaSentences(JsonNode schema) {
        this.schema = schema;
    }

    /** The problem that a complaint is about. */
    Problem problem(Error error, YamlNode node) {
        String name = name(error.getInstanceLocation());
        String written = node instanceof YamlNode.Scalar scalar ? "`" + scalar.text() + "`" : "This";
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownProperty(error, node);
            case "propertyNames" -> misplacedProperty(error, node);
            case "required", "dependentRequired" ->
                schema(node, "`" + error.getProperty() + "` is missing.", "Add it: `" + error.getProperty() + ": …`.");
            case "type" -> wrongType(error, node, name);
            case "enum" -> schema(node, written + " is not possible for " + name + ".", choice(error, node));
            case "const" ->
                schema(node, written + " is not possible for " + name + ".", "Possible: " + constant(error) + ".");
            case "pattern" -> wrongShape(error, node, written, name);
            case "format" -> schema(node, "There is no day " + written + ".", SHAPES.get("date"));
            case "minItems", "minProperties" ->
                schema(node, name + " has to have an entry.", "Add one, or leave it out.");
            case "minLength" -> schema(node, name + " is empty.", "Write something, or delete the line.");
            case "uniqueItems" -> schema(node, name + " says the same twice.", "");
            case "minimum", "maximum", "exclusiveMinimum" ->
                schema(node, written + " is out of range for " + name + ".", bound(error));
            default -> schema(node, name + " does not fit: " + error.getMessage() + ".", "");
        };
    }

    /** The known property that an unknown one is probably meant to be. */
    Optional<String> meant(Error error) {
        return error.getKeyword().equals("additionalProperties")
                ? Suggestion.closest(error.getProperty(), knownProperties(error))
                : Optional.empty();
    }

    private Problem unknownProperty(Error error, YamlNode node) {
        return new Problem(
                Kind.SCHEMA,
                originOfName(node, error.getProperty()),
                "`" + error.getProperty() + "` is not a property here.",
                Suggestion.hint(error.getProperty(), knownProperties(error)));
    }

    private static Problem misplacedProperty(Error error, YamlNode node) {
        String property = error.getProperty();
        String sentence =
                node instanceof YamlNode.Mapping mapping && mapping.text("type").isPresent()
                        ? "`" + property + "` does not belong to an item of type `"
                                + mapping.text("type").get() + "`."
                        : "`" + property + "` is not possible as a name here.";
        return new Problem(Kind.SCHEMA, originOfName(node, property), sentence, "");
    }

    private static Problem wrongType(Error error, YamlNode node, String name) {
        JsonNode expected = error.getSchemaNode();
        List<String> types = new ArrayList<>();
        if (expected.isArray()) {
            expected.forEach(type -> types.add(TYPES.get(type.asString())));
        } else {
            types.add(TYPES.get(expected.asString()));
        }
        boolean empty = error.getInstanceNode().isNull();
        boolean unquoted = types.contains("a text") && node instanceof YamlNode.Scalar;
        String hint = empty
                ? "Write one, or delete the line."
                : unquoted ? "Put it in quotation marks: \"" + ((YamlNode.Scalar) node).text() + "\"." : "";
        String sentence = empty ? name + " has no value." : name + " has to be " + String.join(" or ", types) + ".";
        return schema(node, sentence, hint);
    }

    private static Problem wrongShape(Error error, YamlNode node, String written, String name) {
        NodePath fragment = error.getSchemaLocation().getFragment();
        String shape = fragment.getNameCount() > 1 ? fragment.getName(fragment.getNameCount() - 2) : "";
        if (shape.equals("id") || shape.equals("code")) {
            String kind = shape.equals("id") ? "no id" : "no code";
            return new Problem(Kind.INVALID_ID, node.origin(), written + " is " + kind + ".", SHAPES.get(shape));
        }
        return schema(node, written + " is not possible for " + name + ".", SHAPES.getOrDefault(shape, ""));
    }

    private static String choice(Error error, YamlNode node) {
        List<String> values = new ArrayList<>();
        error.getSchemaNode().forEach(value -> values.add(value.asString()));
        return node instanceof YamlNode.Scalar scalar ? Suggestion.hint(scalar.text(), values) : "";
    }

    private static String constant(Error error) {
        JsonNode value = error.getSchemaNode();
        return value.asString().equals("country") ? "a list, or the word country" : value.asString();
    }

    private static String bound(Error error) {
        String word = error.getKeyword().toLowerCase(Locale.ROOT).contains("min") ? "least" : "most";
        return "The " + word + " is " + error.getSchemaNode().asString() + ".";
    }

    private List<String> knownProperties(Error error) {
        NodePath fragment = error.getSchemaLocation().getFragment();
        JsonNode node = schema;
        for (int i = 0; i < fragment.getNameCount() - 1; i++) {
            node = fragment.getElement(i) instanceof Integer index ? node.path(index) : node.path(fragment.getName(i));
        }
        return List.copyOf(node.path("properties").propertyNames());
    }

    private static String name(NodePath path) {
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            if (path.getElement(i) instanceof String name) {
                return i == path.getNameCount() - 1 ? "`" + name + "`" : "An entry of `" + name + "`";
            }
        }
        return "The file";
    }

    private static Origin originOfName(YamlNode node, String property) {
        return node instanceof YamlNode.Mapping mapping && mapping.properties().containsKey(property)
                ? mapping.properties().get(property).name()
                : node.origin();
    }

    private static Problem schema(YamlNode node, String sentence, String hint) {
        return new Problem(Kind.SCHEMA, node.origin(), sentence, hint);
    }
}
