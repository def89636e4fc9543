package org.wavefield.calendar;

import java.util.List;

/** What came of reading a rule. */
sealed interface RuleReading {

    /** It is one. */
    record Read(WaveRule rule) implements RuleReading {}

    /** It is none. */
    record Refused(List<CalendarProblem> problems) implements RuleReading {}
}
