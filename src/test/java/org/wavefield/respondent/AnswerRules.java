package org.wavefield.respondent;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Option;
import org.wavefield.questionnaire.Row;

/** Whether a stored answer, as its document has it, is one that an item asks for: written apart from the engine. */
record AnswerRules(JsonNode answer) implements Item.Cases<Boolean> {

    @Override
    public Boolean singleChoice(Item.SingleChoice item) {
        return code(item, item.options());
    }

    @Override
    public Boolean dropDown(Item.DropDown item) {
        return code(item, item.options());
    }

    @Override
    public Boolean multipleChoice(Item.MultipleChoice item) {
        List<String> codes = texts(answer.path("codes"));
        return nonresponse(item)
                || !codes.isEmpty()
                        && codes.size() <= item.maximum()
                        && codes.stream().distinct().count() == codes.size()
                        && offered(item.options()).containsAll(codes);
    }

    @Override
    public Boolean numberEntry(Item.NumberEntry item) {
        return nonresponse(item)
                || answer.has("number") && item.range().contains(number()) && number().scale() <= item.decimals();
    }

    @Override
    public Boolean scale(Item.Scale item) {
        return nonresponse(item)
                || answer.has("number")
                        && number().compareTo(BigDecimal.valueOf(item.minimum())) >= 0
                        && number().compareTo(BigDecimal.valueOf(item.maximum())) <= 0
                        && number().stripTrailingZeros().scale() <= 0;
    }

    @Override
    public Boolean textEntry(Item.TextEntry item) {
        String text = answer.path("text").asText();
        return nonresponse(item)
                || !text.isBlank()
                        && text.codePointCount(0, text.length()) <= item.maximumLength()
                        && text.codePoints()
                                .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)
                        && item.pattern().map(text::matches).orElse(true);
    }

    @Override
    public Boolean dateEntry(Item.DateEntry item) {
        return nonresponse(item)
                || answer.has("date")
                        && item.range()
                                .contains(LocalDate.parse(answer.get("date").asText()));
    }

    @Override
    public Boolean grid(Item.Grid item) {
        List<String> codes = new ArrayList<>(offered(item.options()));
        item.head().nonresponse().forEach(code -> codes.add(code.code()));
        List<String> rows = item.rows().stream().map(Row::code).toList();
        return answer.has("rows")
                && StreamSupport.stream(answer.get("rows").spliterator(), false)
                        .allMatch(pair -> rows.contains(pair.get(0).asText())
                                && codes.contains(pair.get(1).asText()));
    }

    @Override
    public Boolean information(Item.Information item) {
        return false;
    }

    private boolean code(Item item, List<Option> options) {
        return nonresponse(item)
                || offered(options).contains(answer.path("code").asText());
    }

    private boolean nonresponse(Item item) {
        return item.head().nonresponse().stream()
                .anyMatch(code -> code.code().equals(answer.path("code").asText()));
    }

    private BigDecimal number() {
        return new BigDecimal(answer.get("number").asText());
    }

    private static List<String> offered(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
