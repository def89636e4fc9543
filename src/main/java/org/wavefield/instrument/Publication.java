package org.wavefield.instrument;

import java.util.List;
import org.wavefield.questionnaire.Problem;

/** What came of publishing a study's files. */
public sealed interface Publication {

    /** They are published, now or before. */
    record Published(PublishedVersion version) implements Publication {}

    /** They cannot be; at least one problem. */
    record Refused(List<Problem> problems) implements Publication {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
