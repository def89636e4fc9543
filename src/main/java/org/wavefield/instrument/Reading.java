package org.wavefield.instrument;

import java.util.List;
import org.wavefield.questionnaire.Problem;

/** What came of reading a study's files. */
public sealed interface Reading {

    /** All problems; none if the study could be read. */
    List<Problem> problems();

    /** There is nothing to mend. */
    record Read(Instrument instrument) implements Reading {
        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /** There is: at least one problem, by file and place. */
    record Unreadable(List<Problem> problems) implements Reading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
