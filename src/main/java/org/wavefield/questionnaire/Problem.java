package org.wavefield.questionnaire;

import java.util.Comparator;

/**
 * Something in a questionnaire that an author has to mend, said so that a social scientist understands it.
 *
 * @param kind what is wrong
 * @param origin where it stands
 * @param sentence what is wrong, naming the item, the option or the text
 * @param hint what would be right
 */
public record Problem(Kind kind, Origin origin, String sentence, String hint) {

    /** The kinds of problems. Their lower-case names are stable: scripts rely on them. */
    public enum Kind {
        UNREADABLE,
        TOO_LARGE,
        TOO_DEEP,
        ALIAS,
        DUPLICATE_PROPERTY,
        SCHEMA,
        INVALID_ID,
        RESERVED_ID,
        DUPLICATE_ID,
        DUPLICATE_CODE,
        UNKNOWN_ITEM,
        UNKNOWN_OPTION,
        MIXED_TYPES,
        LATER_ITEM,
        INVALID_CONDITION,
        CONDITION_TOO_COSTLY,
        UNREACHABLE_PAGE,
        SCREENER_ORDER,
        INVALID_RANGE,
        INVALID_PATTERN,
        SENSITIVE_REQUIRED,
        SENSITIVE_PIPED,
        UNKNOWN_PLACEHOLDER,
        MISSING_NONRESPONSE_TEXT,
        MISSING_COUNTRY_OPTIONS,
        UNKNOWN_COUNTRY,
        UNKNOWN_MODULE,
        UNKNOWN_TEXT,
        MISSING_TRANSLATION,
        FUZZY_TRANSLATION,
        OUTDATED_TRANSLATION,
        PLACEHOLDER_MISMATCH,
        PROTOCOL,
        INVALID_SHARES
    }

    /** By file, line and column. */
    public static final Comparator<Problem> IN_ORDER = Comparator.comparing(Problem::origin, Origin.IN_ORDER);

    /** One line for a terminal: place, sentence and hint. */
    public String toLine() {
        return origin + ": " + sentence + (hint.isEmpty() ? "" : " " + hint);
    }
}
