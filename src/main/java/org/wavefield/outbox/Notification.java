package org.wavefield.outbox;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that researchers are told.
 *
 * @param kind the code of a {@link NotificationKind}
 * @param study the code of the study that it is about; empty if it is about the whole house, and then all who want this
 *     kind of any study are told
 * @param key what makes it unique for ever, {@code fielding:12:opened:2027-03-01T08:00:00Z}: told twice, it happens once
 * @param title one line
 * @param text what happened, and what to do now
 * @param details more, by name, for programs
 */
public record Notification(
        String kind, String study, String key, String title, String text, Map<String, String> details) {

    /** The kind of a message by which somebody tries whether messages arrive. Nobody subscribes to it. */
    static final String TEST = "test";

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_KEY = 300;

    public Notification {
        if (!kind.equals(TEST) && NotificationKind.of(kind).isEmpty()) {
            throw new IllegalArgumentException("no kind of notification: " + kind);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a key has 1 to " + LONGEST_KEY + " characters");
        }
        title = line(title);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a notification has a title");
        }
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** Titles become the subjects of mails: whatever they quote, they are one line. */
    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
