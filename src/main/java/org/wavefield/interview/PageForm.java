package org.wavefield.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wavefield.expression.Expressions;
import org.wavefield.interview.InputProblem.Kind;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Row;

/** A page's form as it was read: an answer, or what is wrong with it, for each item. */
final class PageForm {

    private static final int MOST_FIELDS = 1_000;
    private static final int MOST_VALUES = 200;
    private static final int MOST_CHARACTERS = 200_000;

    private final AskedPage page;
    private final Map<AskedItem, Reading> readings = new LinkedHashMap<>();
    private final Set<String> unexpected;

    PageForm(AskedPage page, Map<String, List<String>> fields, Expressions expressions) {
        this.page = page;
        this.unexpected = new HashSet<>(fields.keySet());
        for (AskedItem asked : page.items()) {
            fields(asked.item(), asked.rows()).forEach(unexpected::remove);
            readings.put(asked, asked.item().accept(new ItemReader(asked, fields, expressions)));
        }
    }

    /** Whether a form is larger than any that people fill in. */
    static boolean isAbsurd(Map<String, List<String>> fields) {
        long characters = 0;
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            characters += field.getKey().length();
            for (String value : field.getValue()) {
                characters += value.length();
            }
            if (field.getValue().size() > MOST_VALUES || characters > MOST_CHARACTERS) {
                return true;
            }
        }
        return fields.size() > MOST_FIELDS;
    }

    /** Whether something is said that the page does not offer. */
    boolean isForeign() {
        return !unexpected.isEmpty() || readings.values().stream().anyMatch(Reading.Foreign.class::isInstance);
    }

    /** Whether all that is foreign could have been offered when other answers were given earlier. */
    boolean isOnceOffered() {
        Set<String> ever = new HashSet<>();
        page.page().items().forEach(item -> ever.addAll(fields(item, item.rows())));
        return ever.containsAll(unexpected)
                && readings.values().stream()
                        .noneMatch(reading -> reading instanceof Reading.Foreign foreign && !foreign.known());
    }

    /** What is wrong, in the page's order. */
    List<InputProblem> problems() {
        List<InputProblem> problems = new ArrayList<>();
        readings.forEach((asked, reading) -> {
            if (reading instanceof Reading.Faulty faulty) {
                problems.addAll(faulty.problems());
            } else if (asked.item().head().required()) {
                problems.addAll(missing(asked, reading));
            }
        });
        return problems;
    }

    /**
     * The stored answers with this page's in their place; where one cannot be taken, the stored one stays, and so does
     * what a sensitive item, or a row of it, says no more: its fields come empty when the page is shown again.
     */
    Map<String, Answer> over(Map<String, Answer> stored) {
        Map<String, Answer> answers = new LinkedHashMap<>(stored);
        readings.forEach((asked, reading) -> {
            Item item = asked.item();
            if (reading instanceof Reading.Said said) {
                answers.merge(
                        item.id(),
                        said.answer(),
                        (before, now) -> item.head().sensitive() ? withRowsOf(before, now) : now);
            } else if (reading instanceof Reading.Blank && !item.head().sensitive()) {
                answers.remove(item.id());
            }
        });
        return answers;
    }

    /** Answers without those that this page tries to replace by something that cannot be taken: they are no measure. */
    Map<String, Answer> withoutFaulty(Map<String, Answer> answers) {
        Map<String, Answer> sound = new LinkedHashMap<>(answers);
        readings.forEach((asked, reading) -> {
            if (reading instanceof Reading.Faulty) {
                sound.remove(asked.item().id());
            }
        });
        return sound;
    }

    private static Answer withRowsOf(Answer before, Answer now) {
        if (before instanceof Answer.Rows earlier && now instanceof Answer.Rows later) {
            Map<String, String> rows = new LinkedHashMap<>(earlier.codes());
            rows.putAll(later.codes());
            return new Answer.Rows(rows);
        }
        return now;
    }

    private static List<InputProblem> missing(AskedItem asked, Reading reading) {
        Optional<Answer> answer = reading instanceof Reading.Said said ? Optional.of(said.answer()) : Optional.empty();
        if (Standing.isWhole(asked, answer)) {
            return List.of();
        }
        if (asked.rows().isEmpty()) {
            return List.of(InputProblem.of(asked.item(), Kind.MISSING));
        }
        Set<String> said = answer.isPresent() && answer.get() instanceof Answer.Rows rows
                ? rows.codes().keySet()
                : Set.of();
        return asked.rows().stream()
                .filter(row -> !said.contains(row.code()))
                .map(row -> InputProblem.ofRow(asked.item(), row, Kind.MISSING))
                .toList();
    }

    /** The names of an item's fields. */
    private static Set<String> fields(Item item, List<Row> rows) {
        if (item instanceof Item.Information) {
            return Set.of();
        }
        if (item instanceof Item.Grid) {
            Set<String> names = new HashSet<>();
            rows.forEach(row -> names.add(item.id() + "." + row.code()));
            return names;
        }
        return item instanceof Item.DateEntry
                ? Set.of(item.id(), item.id() + ".day", item.id() + ".month", item.id() + ".year")
                : Set.of(item.id());
    }
}
