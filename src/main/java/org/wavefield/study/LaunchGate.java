package org.wavefield.study;

/** Something that has to be in order before a fielding opens. Each package with something to say has a bean of its own. */
public interface LaunchGate {

    /** Whether it is in order for this fielding. */
    Verdict check(Fielding fielding);

    /** What a gate says. */
    sealed interface Verdict {

        /** It is in order. */
        record Green() implements Verdict {}

        /**
         * It is not.
         *
         * @param what what is missing, as a sentence for a researcher
         */
        record Missing(String what) implements Verdict {}
    }
}
