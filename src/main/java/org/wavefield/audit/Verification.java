package org.wavefield.audit;

/** What became of looking through the whole chain. */
public sealed interface Verification {

    /**
     * Every entry is as it was written, and none is missing.
     *
     * @param entries how many there are
     */
    record Intact(long entries, Head head) implements Verification {}

    /**
     * Something was changed behind Wavefield's back.
     *
     * @param sequence where it shows first
     * @param what a sentence
     */
    record Broken(long sequence, String what) implements Verification {}
}
