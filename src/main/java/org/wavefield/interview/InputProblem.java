package org.wavefield.interview;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wavefield.questionnaire.Check;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Row;

/**
 * Why one item of a page cannot be taken as it was typed.
 *
 * @param item the item
 * @param row the row of the grid, if it is one row's
 * @param kind what is wrong
 * @param parameters what the sentence needs, as plain text (a number with a point, a date in ISO 8601): {@code minimum} and
 *     {@code maximum} for every problem with a number, a scale, a date or a count, {@code maximum} for a length,
 *     {@code decimals} for an item that is typed as a number, {@code step} for a scale, {@code check} for a check
 */
public record InputProblem(String item, Optional<String> row, Kind kind, Map<String, String> parameters) {
    public InputProblem {
        parameters = Map.copyOf(parameters);
    }

    static InputProblem of(Item item, Kind kind, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(item.accept(new Limits()));
        all.putAll(parameters);
        return new InputProblem(item.id(), Optional.empty(), kind, all);
    }

    static InputProblem of(Item item, Kind kind) {
        return of(item, kind, Map.of());
    }

    static InputProblem ofRow(Item item, Row row, Kind kind) {
        return new InputProblem(item.id(), Optional.of(row.code()), kind, Map.of());
    }

    static InputProblem broken(Item item, Check check) {
        return of(item, Kind.CHECK, Map.of("check", check.id()));
    }

    /** What can be wrong with an answer. */
    public enum Kind {
        /** Nothing was said, and an answer is required. */
        MISSING,
        /** More than one value where one is asked. */
        SEVERAL,
        /** An answer and a way not to answer. */
        CONTRADICTION,
        /** An option that stands alone, and others. */
        EXCLUSIVE,
        TOO_FEW,
        TOO_MANY,
        NOT_A_NUMBER,
        TOO_MANY_DECIMALS,
        TOO_SMALL,
        TOO_LARGE,
        NOT_ON_SCALE,
        NOT_A_DATE,
        TOO_EARLY,
        TOO_LATE,
        TOO_LONG,
        /** Characters that are no text: control characters, halves of characters. */
        NOT_TEXT,
        PATTERN,
        CHECK
    }
}
