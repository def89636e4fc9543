package org.wavefield.admin;

import java.util.Arrays;
import java.util.List;
import org.wavefield.fieldwork.Disposition;

/**
 * A disposition as researchers read it.
 *
 * @param label the head of its column
 * @param meaning a sentence
 */
record Ending(Disposition disposition, String label, String meaning) {

    /** All of them, in the order of their columns. */
    static List<Ending> all() {
        return Arrays.stream(Disposition.values()).map(Ending::of).toList();
    }

    private static Ending of(Disposition disposition) {
        return switch (disposition) {
            case COMPLETE -> new Ending(disposition, "Complete", "Answered to the end.");
            case PARTIAL -> new Ending(disposition, "Partial", "Broken off, with enough answers to be used.");
            case BREAK_OFF -> new Ending(disposition, "Break-off", "Broken off, with too few answers to be used.");
            case DECLINED ->
                new Ending(
                        disposition,
                        "Declined",
                        "Did not consent. Only this count is kept, and they are not among the started.");
            case SCREENED_OUT -> new Ending(disposition, "Screened out", "Not among those whom the panel asks.");
            case QUOTA_FULL -> new Ending(disposition, "Quota full", "Their quota cell had no place left.");
            case DUPLICATE -> new Ending(disposition, "Duplicate", "Had taken part before.");
            case QUALITY -> new Ending(disposition, "Quality", "Ended by a quality rule.");
        };
    }
}
