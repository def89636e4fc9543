package org.wavefield.fieldwork;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wavefield.interview.InterviewState;
import org.wavefield.interview.PageMark;
import org.wavefield.questionnaire.Answer;

/**
 * The answers and page marks of an interview as one JSON document. Written by hand, so that what is stored for years does
 * not change with the name of a class: {@code {"version": 1, "answers": {"age": {"number": "34"}, "news": {"codes":
 * ["tv"]}}, "pages": {"your_age": {"base": 0, "revision": 1, "passed": true, "digest": "…"}}}}. PostgreSQL does not keep
 * the order of an object's keys, so rows, whose order matters, are a list of pairs.
 */
final class InterviewDocument {

    private static final int VERSION = 1;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private InterviewDocument() {}

    /** The document; the revision and whether the screener is closed are columns of their own. */
    static String write(InterviewState state) {
        ObjectNode document = JSON.objectNode().put("version", VERSION);
        ObjectNode answers = document.putObject("answers");
        state.answers().forEach((item, answer) -> answers.set(item, write(answer)));
        ObjectNode pages = document.putObject("pages");
        state.pages().forEach((page, mark) -> pages.set(page, write(mark)));
        return document.toString();
    }

    /** What the document and its two columns say. */
    static InterviewState read(String json, int revision, boolean screenerClosed) {
        JsonNode document = parse(json);
        if (document.path("version").asInt() != VERSION) {
            throw new IllegalStateException("unknown version of an interview's document");
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        document.get("answers")
                .properties()
                .forEach(entry -> answers.put(entry.getKey(), readAnswer(entry.getValue())));
        Map<String, PageMark> pages = new LinkedHashMap<>();
        document.get("pages").properties().forEach(entry -> pages.put(entry.getKey(), readMark(entry.getValue())));
        return new InterviewState(answers, pages, revision, screenerClosed);
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an interview's document is no JSON"); // the cause would quote answers
        }
    }

    private static ObjectNode write(Answer answer) {
        ObjectNode node = JSON.objectNode();
        if (answer instanceof Answer.Code code) {
            return node.put("code", code.code());
        } else if (answer instanceof Answer.Codes codes) {
            ArrayNode list = node.putArray("codes");
            codes.codes().forEach(list::add);
            return node;
        } else if (answer instanceof Answer.Number number) {
            return node.put("number", number.value().toPlainString());
        } else if (answer instanceof Answer.Text text) {
            return node.put("text", text.value());
        } else if (answer instanceof Answer.Date date) {
            return node.put("date", date.value().toString());
        } else if (answer instanceof Answer.Rows rows) {
            ArrayNode list = node.putArray("rows");
            rows.codes().forEach((row, code) -> list.addArray().add(row).add(code));
            return node;
        } else if (answer instanceof Answer.Truth truth) {
            return node.put("truth", truth.value());
        }
        throw new IllegalStateException("no way to store " + answer.getClass());
    }

    private static Answer readAnswer(JsonNode node) {
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "code" -> new Answer.Code(value.asText());
            case "codes" -> new Answer.Codes(texts(value));
            case "number" -> new Answer.Number(new BigDecimal(value.asText()));
            case "text" -> new Answer.Text(value.asText());
            case "date" -> new Answer.Date(LocalDate.parse(value.asText()));
            case "rows" -> new Answer.Rows(rows(value));
            case "truth" -> new Answer.Truth(value.asBoolean());
            default -> throw new IllegalStateException("unknown kind of answer: " + only.getKey());
        };
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Map<String, String> rows(JsonNode pairs) {
        Map<String, String> rows = new LinkedHashMap<>();
        pairs.forEach(pair -> rows.put(pair.get(0).asText(), pair.get(1).asText()));
        return rows;
    }

    private static ObjectNode write(PageMark mark) {
        return JSON.objectNode()
                .put("base", mark.base())
                .put("revision", mark.revision())
                .put("passed", mark.passed())
                .put("digest", mark.digest());
    }

    private static PageMark readMark(JsonNode node) {
        return new PageMark(
                node.get("base").asInt(),
                node.get("revision").asInt(),
                node.get("passed").asBoolean(),
                node.get("digest").asText());
    }
}
