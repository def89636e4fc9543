package org.wavefield.study;

import java.util.Locale;
import java.util.Optional;
import org.wavefield.audit.Change;

/** What the audit trail says of a fielding. */
record FieldingSummary(
        int wave, String panel, String phase, int target, long instrumentVersion, String consentVersion) {

    static FieldingSummary of(Fielding fielding) {
        return new FieldingSummary(
                fielding.wave().number(),
                fielding.panel().code(),
                fielding.phase().name().toLowerCase(Locale.ROOT),
                fielding.target(),
                fielding.instrumentVersion(),
                fielding.consentVersion());
    }

    static Change change(String action, Fielding before, Fielding after, Optional<String> reason) {
        return new Change(
                action,
                "fielding:" + after.id(),
                Optional.of(after.wave().study().code()),
                of(before),
                of(after),
                reason);
    }

    /** What leading it from one phase to another is called. */
    static String action(Phase before, Phase next) {
        return switch (next) {
            case OPEN -> before == Phase.PAUSED ? "fielding.reopen" : "fielding.open";
            case PAUSED -> "fielding.pause";
            case CLOSED -> "fielding.close";
            case PLANNED -> throw new IllegalArgumentException("nothing leads back");
        };
    }

    /** Why it cannot want this many completes; empty if it can. */
    static Optional<FieldingChange.Refused> refusal(Fielding fielding, int target) {
        if (fielding.phase() == Phase.CLOSED) {
            return Optional.of(new FieldingChange.Refused("target", "The fielding is closed for ever."));
        }
        return target < 1 || target > Fieldings.MOST_COMPLETES
                ? Optional.of(new FieldingChange.Refused(
                        "target", "Enter a whole number of completes from 1 to " + Fieldings.MOST_COMPLETES + "."))
                : Optional.empty();
    }
}
