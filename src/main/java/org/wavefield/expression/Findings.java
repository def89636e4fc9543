package org.wavefield.expression;

import java.util.ArrayList;
import java.util.List;
import org.wavefield.questionnaire.Expression;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;

/** The problems found in one expression, each at its place in the author's file. */
final class Findings {

    private final Expression expression;
    private final List<Problem> problems = new ArrayList<>();

    Findings(Expression expression) {
        this.expression = expression;
    }

    /**
     * Notes one.
     *
     * @param offset where, in code points from the start of the expression
     */
    void add(Problem.Kind kind, int offset, String sentence, String hint) {
        problems.add(new Problem(kind, at(offset), sentence, hint));
    }

    /** What an author wrote, as long as a line bears it. */
    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Origin at(int offset) {
        Origin origin = expression.origin();
        int[] points = expression.text().codePoints().limit(Math.max(0, offset)).toArray();
        int line = origin.line();
        int column = origin.column();
        for (int point : points) {
            line = point == '\n' ? line + 1 : line;
            column = point == '\n' ? 1 : column + 1;
        }
        return new Origin(origin.file(), line, column);
    }
}
