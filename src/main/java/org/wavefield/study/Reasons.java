package org.wavefield.study;

import java.util.Optional;

/** Reasons, as researchers give them. */
public final class Reasons {

    private static final int LONGEST = 1_000;

    private Reasons() {}

    /** Why a reason is none; empty if it is one. */
    public static Optional<FieldingChange.Refused> refusal(String reason) {
        if (reason == null || reason.isBlank()) {
            return refused("Say why, in a sentence: it is kept with the change.");
        }
        if (reason.strip().length() > LONGEST) {
            return refused("Shorten the reason to " + LONGEST + " characters.");
        }
        return reason.indexOf('\0') >= 0 ? refused("Write the reason in words.") : Optional.empty();
    }

    private static Optional<FieldingChange.Refused> refused(String sentence) {
        return Optional.of(new FieldingChange.Refused("reason", sentence));
    }
}
