package org.wavefield.questionnaire;

import java.util.Comparator;

/**
 * Where an author wrote something.
 *
 * @param file path of the file below {@code questionnaires/}, for example {@code microcode/questionnaire.yaml}
 * @param line line in that file, from 1
 * @param column column in that line, from 1
 */
public record Origin(String file, int line, int column) {

    /** By file, line and column. */
    public static final Comparator<Origin> IN_ORDER =
            Comparator.comparing(Origin::file).thenComparingInt(Origin::line).thenComparingInt(Origin::column);

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
