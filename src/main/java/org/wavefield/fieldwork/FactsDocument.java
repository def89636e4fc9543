package org.wavefield.fieldwork;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.wavefield.expression.Facts;

/** The facts of an interview, frozen when it starts, as JSON. */
final class FactsDocument {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FactsDocument() {}

    static String write(Facts facts) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("country", facts.country())
                .put("panel", facts.panel())
                .put("wave", facts.wave());
        ArrayNode modules = document.putArray("modules");
        facts.modules().forEach(modules::add);
        ObjectNode variables = document.putObject("variables");
        facts.variables().forEach(variables::put);
        return document.toString();
    }

    static Facts read(String json) {
        JsonNode document = parse(json);
        Set<String> modules = new HashSet<>();
        document.get("modules").forEach(module -> modules.add(module.asText()));
        Map<String, String> variables = new LinkedHashMap<>();
        document.get("variables")
                .properties()
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
        return new Facts(
                document.get("country").asText(),
                document.get("panel").asText(),
                document.get("wave").asInt(),
                modules,
                variables);
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an interview's facts are no JSON");
        }
    }
}
