package org.wavefield.outbox;

import java.util.Optional;

/** Why something failed, as a line that people read and a table keeps. */
final class Reasons {

    private static final int LONGEST = 300;

    private Reasons() {}

    /** The innermost reason, on one line, without control characters. */
    static String of(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String said = Optional.ofNullable(innermost.getMessage())
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        String reason = said.isEmpty() ? innermost.getClass().getSimpleName() : said;
        return shortened(reason);
    }

    /** A text as long as a sentence can hold. */
    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
