package org.wavefield.instrument;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wavefield.questionnaire.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks the structure of a file against its published JSON Schema: the one that editors complete and check with. */
enum SchemaCheck {
    QUESTIONNAIRE("questionnaire"),
    COUNTRY("country"),
    STUDY("study"),
    POPULATION("population");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,18})?");

    private final Schema schema;

    SchemaCheck(String name) {
        String resource = "/questionnaires/" + name + ".schema.json";
        try (InputStream stream = SchemaCheck.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the application lacks " + resource);
            }
            schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All problems of structure, one for each place and complaint. */
    List<Problem> problems(YamlNode root) {
        List<Error> errors = schema.validate(json(root));
        SchemaSentences sentences = new SchemaSentences(schema.getSchemaNode());
        Set<String> misspelt = new HashSet<>();
        errors.forEach(error -> sentences.meant(error).ifPresent(name -> misspelt.add(place(error, name))));
        Map<String, Problem> problems = new LinkedHashMap<>();
        for (Error error : errors) {
            boolean missing = error.getKeyword().equals("required");
            if (!missing || !misspelt.contains(place(error, error.getProperty()))) {
                Problem problem = sentences.problem(error, at(root, error.getInstanceLocation()));
                problems.putIfAbsent(problem.origin() + (missing ? error.getProperty() : ""), problem);
            }
        }
        return List.copyOf(problems.values());
    }

    private static String place(Error error, String property) {
        return error.getInstanceLocation().append(property).toString();
    }

    private static YamlNode at(YamlNode root, NodePath path) {
        YamlNode node = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            if (node instanceof YamlNode.Mapping mapping) {
                node = mapping.get(path.getName(i)).orElse(node);
            } else if (node instanceof YamlNode.Sequence sequence && path.getElement(i) instanceof Integer index) {
                node = sequence.nodes().get(index);
            }
        }
        return node;
    }

    private static JsonNode json(YamlNode node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = json.objectNode();
            mapping.properties().forEach((name, property) -> object.set(name, json(property.value())));
            return object;
        } else if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = json.arrayNode();
            sequence.nodes().forEach(element -> array.add(json(element)));
            return array;
        }
        return json((YamlNode.Scalar) node);
    }

    /** YAML 1.2's rules, without its rarer forms: {@code yes} and {@code no} are words. */
    private static JsonNode json(YamlNode.Scalar scalar) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (!scalar.plain()) {
            return json.stringNode(scalar.text());
        }
        return switch (scalar.text()) {
            case "true" -> json.booleanNode(true);
            case "false" -> json.booleanNode(false);
            case "", "null", "~" -> json.nullNode();
            default ->
                NUMBER.matcher(scalar.text()).matches()
                        ? json.numberNode(new BigDecimal(scalar.text()))
                        : json.stringNode(scalar.text());
        };
    }
}
