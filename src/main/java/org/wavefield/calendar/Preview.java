package org.wavefield.calendar;

import java.util.List;

/** What a rule would do. */
public sealed interface Preview {

    /** It would make these waves. */
    record Shown(WaveRule rule, List<WaveDraft> waves) implements Preview {
        public Shown {
            waves = List.copyOf(waves);
        }
    }

    /** It cannot be taken. */
    record Refused(List<CalendarProblem> problems) implements Preview {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
