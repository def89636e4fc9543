package org.wavefield.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The value of one item. An item without a value is unanswered; there is no value for that. */
public sealed interface Answer
        permits Answer.Code, Answer.Codes, Answer.Number, Answer.Text, Answer.Date, Answer.Rows, Answer.Truth {

    /** An option, or a {@link NonresponseCode} of an item of any type. */
    record Code(String code) implements Answer {}

    /** The options chosen in a multiple choice, in the questionnaire's order; at least one. */
    record Codes(List<String> codes) implements Answer {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /** A number, a point of a scale, or a computed number. */
    record Number(BigDecimal value) implements Answer {
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /** A text, without leading or trailing white space, not empty. */
    record Text(String value) implements Answer {}

    /** A day. */
    record Date(LocalDate value) implements Answer {}

    /** The option's code of each answered row of a grid, by the row's code, in the questionnaire's order; at least one. */
    record Rows(Map<String, String> codes) implements Answer {
        public Rows {
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }
    }

    /** A computed yes or no. */
    record Truth(boolean value) implements Answer {}
}
