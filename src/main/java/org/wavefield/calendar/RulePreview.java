package org.wavefield.calendar;

import java.util.List;

/** What a change of a rule would do. */
public sealed interface RulePreview {

    /** It would do this. */
    record Shown(WaveRule rule, RuleEffect effect) implements RulePreview {}

    /** It cannot be. */
    record Refused(List<CalendarProblem> problems) implements RulePreview {
        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused because(String field, String message) {
            return new Refused(List.of(new CalendarProblem(field, message)));
        }
    }
}
