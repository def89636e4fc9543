package org.wavefield.calendar;

import java.util.List;

/** What came of changing the calendar. */
public sealed interface CalendarChange {

    /**
     * It is changed.
     *
     * @param waves the numbers of the waves that were made or changed
     */
    record Made(List<Integer> waves) implements CalendarChange {
        public Made {
            waves = List.copyOf(waves);
        }
    }

    /** It is not, and stays as it was. */
    record Refused(List<CalendarProblem> problems) implements CalendarChange {
        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused because(String field, String message) {
            return new Refused(List.of(new CalendarProblem(field, message)));
        }
    }
}
