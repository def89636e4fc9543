package org.wavefield.study;

import java.util.Optional;

/**
 * How a launch gate stands for a fielding.
 *
 * @param id the gate's name for programs
 * @param name what it is about
 * @param overridable whether it may be overridden
 * @param verdict what it says
 * @param override the override that counts for the fielding and its instrument version now, if there is one
 */
public record GateState(
        String id, String name, boolean overridable, LaunchGate.Verdict verdict, Optional<GateOverride> override) {

    /** Whether what it is about is in order. */
    public boolean green() {
        return verdict instanceof LaunchGate.Verdict.Green;
    }

    /** Whether it lets the fielding open. */
    public boolean passes() {
        return green() || override.isPresent();
    }

    /** What is missing; empty if nothing is. */
    public Optional<String> missing() {
        return verdict instanceof LaunchGate.Verdict.Missing missing ? Optional.of(missing.what()) : Optional.empty();
    }

    /** Where that can be mended. */
    public Optional<LaunchGate.Mend> mend() {
        return verdict instanceof LaunchGate.Verdict.Missing missing ? Optional.of(missing.mend()) : Optional.empty();
    }
}
