package org.wavefield.fieldwork;

import org.wavefield.questionnaire.Answer;

/** An answer as a cell of a table. */
final class ExportCell {

    static final String NOTHING = "";
    static final String YES = "1";
    static final String NO = "0";

    /** What makes a spreadsheet take a cell for a formula. */
    private static final String FORMULA = "=+-@\t\r\n\u0000";

    private ExportCell() {}

    /** Of an answer that fits in one cell. */
    static String of(Answer answer) {
        if (answer == null) {
            return NOTHING;
        } else if (answer instanceof Answer.Code code) {
            return code.code();
        } else if (answer instanceof Answer.Number number) {
            return number.value().toPlainString();
        } else if (answer instanceof Answer.Text text) {
            return harmless(text.value());
        } else if (answer instanceof Answer.Date date) {
            return date.value().toString();
        } else if (answer instanceof Answer.Truth truth) {
            return truth.value() ? YES : NO;
        }
        throw new IllegalArgumentException("does not fit in one cell: " + answer.getClass());
    }

    /** A respondent's words, so that no spreadsheet runs them. */
    private static String harmless(String words) {
        return FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
