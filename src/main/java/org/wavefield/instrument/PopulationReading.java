package org.wavefield.instrument;

import java.util.List;
import org.wavefield.questionnaire.Problem;

/** What came of reading a study's population model. */
public sealed interface PopulationReading {

    /** All problems; none if there is nothing to mend. */
    default List<Problem> problems() {
        return List.of();
    }

    /** There is nothing to mend. */
    record Read(PopulationDefinition population) implements PopulationReading {}

    /** There is: at least one problem. */
    record Unreadable(List<Problem> problems) implements PopulationReading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /** The study has none: it cannot be rehearsed. */
    record Absent() implements PopulationReading {}
}
