package org.wavefield.agenda;

import java.time.Instant;

/** What came of an action. */
public sealed interface Effect {

    /**
     * It is done, for ever.
     *
     * @param what what was done, as a sentence for a researcher
     */
    record Done(String what) implements Effect {}

    /**
     * It has to wait; what the handler wrote is kept.
     *
     * @param at when it is tried again, in the future
     * @param why what it waits for, as a sentence for a researcher
     */
    record Later(Instant at, String why) implements Effect {}

    /**
     * It is not to be done any more.
     *
     * @param why as a sentence for a researcher
     */
    record Dropped(String why) implements Effect {}
}
