package org.wavefield.instrument;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wavefield.interview.AskedItem;
import org.wavefield.interview.AskedPage;
import org.wavefield.questionnaire.Answer;

/**
 * What stands in a page's fields when it is shown.
 *
 * @param values of each field, by the field's name
 * @param kept sensitive items whose answer is stored, and not shown
 */
public record PageFields(Map<String, List<String>> values, Set<String> kept) {
    public PageFields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        kept = Set.copyOf(kept);
    }

    /**
     * The stored answers. Those of sensitive items stay out: whoever looks at the page later need not be the respondent.
     *
     * @param answers by item
     */
    public static PageFields stored(AskedPage page, Map<String, Answer> answers) {
        Map<String, List<String>> values = new HashMap<>();
        for (AskedItem asked : page.items()) {
            Answer answer = answers.get(asked.item().id());
            if (answer != null && !asked.item().head().sensitive()) {
                values.putAll(fields(asked.item().id(), answer));
            }
        }
        return new PageFields(values, kept(page, answers));
    }

    /**
     * What was typed a moment ago.
     *
     * @param fields by name, as they came in
     * @param answers stored ones, by item
     */
    public static PageFields typed(Map<String, List<String>> fields, AskedPage page, Map<String, Answer> answers) {
        Set<String> kept = new HashSet<>(kept(page, answers));
        kept.removeIf(item -> said(fields, item));
        return new PageFields(fields, kept);
    }

    /** The first value of a field; empty if it has none. */
    String value(String name) {
        return values(name).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    /** All values of a field. */
    List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether everything that these fields say is also said by the others. */
    public boolean within(PageFields others) {
        return values.entrySet().stream()
                .allMatch(field -> others.values(field.getKey()).containsAll(spoken(field.getValue())));
    }

    private static Set<String> kept(AskedPage page, Map<String, Answer> answers) {
        return page.items().stream()
                .map(AskedItem::item)
                .filter(item -> item.head().sensitive() && answers.containsKey(item.id()))
                .map(item -> item.id())
                .collect(Collectors.toSet());
    }

    private static boolean said(Map<String, List<String>> fields, String item) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().equals(item) || field.getKey().startsWith(item + "."))
                .anyMatch(field -> !spoken(field.getValue()).isEmpty());
    }

    private static List<String> spoken(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Map<String, List<String>> fields(String item, Answer answer) {
        if (answer instanceof Answer.Code code) {
            return Map.of(item, List.of(code.code()));
        } else if (answer instanceof Answer.Codes codes) {
            return Map.of(item, codes.codes());
        } else if (answer instanceof Answer.Number number) {
            return Map.of(item, List.of(number.value().toPlainString()));
        } else if (answer instanceof Answer.Text text) {
            return Map.of(item, List.of(text.value()));
        } else if (answer instanceof Answer.Date date) {
            return Map.of(item, List.of(date.value().toString()));
        } else if (answer instanceof Answer.Rows rows) {
            return rows.codes().entrySet().stream()
                    .collect(Collectors.toMap(row -> item + "." + row.getKey(), row -> List.of(row.getValue())));
        }
        throw new IllegalArgumentException("never asked: " + item);
    }
}
