package org.wavefield.quota;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wavefield.questionnaire.Answer;

/**
 * Who belongs to a quota cell: whoever gave one of these codes for each of these variables.
 *
 * @param codes by variable, an item, a computed value or a grid's row ({@code allies.france}), in the file's order; at
 *     least one each
 */
public record Condition(Map<String, Set<String>> codes) {

    public Condition {
        if (codes.isEmpty() || codes.values().stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("a condition names variables, and a code of each");
        }
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        codes.forEach((variable, some) -> copy.put(variable, Collections.unmodifiableSet(new LinkedHashSet<>(some))));
        codes = Collections.unmodifiableMap(copy);
    }

    /** The variables that it looks at. Cells that look at the same ones divide respondents among them. */
    public Set<String> variables() {
        return codes.keySet();
    }

    /** Whether answers meet it. What was not answered meets nothing. */
    public boolean isMet(Map<String, Answer> answers) {
        return codes.entrySet().stream().allMatch(variable -> given(variable.getKey(), answers).stream()
                .anyMatch(variable.getValue()::contains));
    }

    /** Whether one answer of each variable can meet both; they look at the same variables. */
    boolean overlaps(Condition other) {
        return codes.entrySet().stream()
                .allMatch(variable -> !Collections.disjoint(
                        variable.getValue(), other.codes.getOrDefault(variable.getKey(), Set.of())));
    }

    /** Its name: the same for the same condition, in whatever order it was written. */
    public String key() {
        return new TreeMap<>(codes)
                .entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + String.join("|", new TreeSet<>(variable.getValue())))
                        .collect(Collectors.joining("&"));
    }

    private static Collection<String> given(String variable, Map<String, Answer> answers) {
        Answer answer = answers.get(variable);
        if (answer == null) {
            return row(variable, answers);
        } else if (answer instanceof Answer.Code code) {
            return List.of(code.code());
        } else if (answer instanceof Answer.Codes several) {
            return several.codes();
        } else if (answer instanceof Answer.Truth truth) {
            return List.of(Boolean.toString(truth.value()));
        } else if (answer instanceof Answer.Text text) {
            return List.of(text.value());
        }
        return List.of();
    }

    private static Collection<String> row(String variable, Map<String, Answer> answers) {
        int stop = variable.indexOf('.');
        if (stop < 0 || !(answers.get(variable.substring(0, stop)) instanceof Answer.Rows rows)) {
            return List.of();
        }
        String code = rows.codes().get(variable.substring(stop + 1));
        return code == null ? List.of() : List.of(code);
    }
}
