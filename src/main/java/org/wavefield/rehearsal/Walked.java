package org.wavefield.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.wavefield.fieldwork.Disposition;

/**
 * What became of a simulated respondent.
 *
 * @param end how it ended
 * @param pages that were shown, in order
 * @param length the simulated time from the first page to the last
 */
record Walked(End end, List<String> pages, Duration length) {
    Walked {
        pages = List.copyOf(pages);
    }

    /** How a simulated respondent's interview can end. */
    enum End {
        COMPLETE,
        SCREENED_OUT,
        QUOTA_FULL,
        QUALITY,
        DUPLICATE,
        DECLINED,
        /** Left in the middle. */
        LEFT,
        /** Could not answer the last page so that it was taken: a fault of the questionnaire, or of its population model. */
        STUCK;

        static End of(Disposition disposition) {
            return switch (disposition) {
                case COMPLETE -> COMPLETE;
                case SCREENED_OUT -> SCREENED_OUT;
                case QUOTA_FULL -> QUOTA_FULL;
                case QUALITY -> QUALITY;
                case DUPLICATE -> DUPLICATE;
                case DECLINED -> DECLINED;
                case PARTIAL, BREAK_OFF -> LEFT;
            };
        }

        /** Its lower-case name. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
