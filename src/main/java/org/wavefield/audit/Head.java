package org.wavefield.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last entry of the chain at some time. Written as {@code 12:3fa9…}, it can be kept anywhere, and shown to the chain
 * again later.
 *
 * @param sequence of the entry; 0 before the first
 * @param hash of the entry, 64 hexadecimal digits
 */
public record Head(long sequence, String hash) {

    /** Before the first entry. */
    static final Head START = new Head(0, "0".repeat(64));

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** Reads one that was written; empty if it is none. */
    public static Optional<Head> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new Head(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return sequence + ":" + hash;
    }
}
