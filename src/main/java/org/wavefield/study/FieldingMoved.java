package org.wavefield.study;

/**
 * A fielding has changed: its phase, its target or its instrument version. Fired within the transaction that changes it,
 * so that whoever has to act on it does so with it or not at all.
 */
public record FieldingMoved(Fielding before, Fielding after) {

    /** Whether it has come to this phase by this. */
    public boolean to(Phase phase) {
        return after.phase() == phase && before.phase() != phase;
    }
}
