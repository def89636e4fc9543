package org.wavefield.study;

/** Something that has to be in order before a fielding opens. Each package with something to say has a bean of its own. */
public interface LaunchGate {

    /** Its name for programs, unique and lasting: {@code protocol}. */
    String id();

    /** What it is about, for researchers: {@code Country protocol signed}. */
    String name();

    /** Whether somebody may open a fielding in spite of it, with a reason. */
    boolean overridable();

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
         * @param mend where it can be mended
         */
        record Missing(String what, Mend mend) implements Verdict {}
    }

    /** Where what a gate misses can be mended. */
    enum Mend {
        /** At the study's questionnaire: its versions and translations. */
        QUESTIONNAIRE,
        /** Where decisions on the country protocol are recorded. */
        PROTOCOL,
        /** Where waves are rehearsed. */
        REHEARSALS,
        /** Where a fielding that its soft launch has paused is let go on. */
        SOFT_LAUNCH
    }
}
