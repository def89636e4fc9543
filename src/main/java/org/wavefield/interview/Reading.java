package org.wavefield.interview;

import java.util.List;
import org.wavefield.questionnaire.Answer;

/** What was read from an item's fields. */
sealed interface Reading {

    /** Nothing was said. */
    record Blank() implements Reading {}

    /** An answer. */
    record Said(Answer answer) implements Reading {}

    /**
     * An answer that cannot be taken.
     *
     * @param problems at least one
     */
    record Faulty(List<InputProblem> problems) implements Reading {
        Faulty(InputProblem problem) {
            this(List.of(problem));
        }
    }

    /**
     * A field or a code that is not offered.
     *
     * @param known whether it is on the page for others, or was before an earlier answer changed
     */
    record Foreign(boolean known) implements Reading {}
}
