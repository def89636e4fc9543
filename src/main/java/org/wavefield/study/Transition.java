package org.wavefield.study;

import java.util.List;

/** What came of leading a fielding to another phase. */
public sealed interface Transition {

    /** It is there. */
    record Made(Fielding fielding) implements Transition {}

    /** Launch gates are not green; nothing has changed. */
    record NotReady(Fielding fielding, List<String> missing) implements Transition {
        public NotReady {
            missing = List.copyOf(missing);
        }
    }

    /** There is no way from its phase to that one; nothing has changed. */
    record NotPossible(Fielding fielding, Phase wanted) implements Transition {}
}
