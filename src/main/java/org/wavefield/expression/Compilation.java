package org.wavefield.expression;

import java.util.List;
import org.wavefield.questionnaire.Problem;

/** What came of compiling a questionnaire's expressions. */
public sealed interface Compilation {

    /** All of them hold. */
    record Compiled(Expressions expressions) implements Compilation {}

    /** Some do not; at least one problem. */
    record Failed(List<Problem> problems) implements Compilation {
        public Failed {
            problems = List.copyOf(problems);
        }
    }
}
