package org.wavefield.outbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What researchers can be told of. */
public enum NotificationKind {
    OPENED("A fielding opened", "It lets respondents in."),
    SOFT_LAUNCH_PAUSED(
            "A soft launch paused", "The completes of the soft launch are there; it waits for somebody to look."),
    CELL_FULL("A quota cell is full", "Nobody more is let into it."),
    BEHIND_PACE(
            "A fielding is behind pace",
            "It has less than four fifths of the completes that its plan wants by now; looked at once a day."),
    ALARM("Alarm", "Something needs a person: an action or a message that failed for good, or a gate that is red."),
    CLOSED("A fielding closed", "Nothing more is taken.");

    private final String label;
    private final String meaning;

    NotificationKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** Its name in tables, interfaces and messages: {@code soft_launch_paused}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As researchers read it. */
    public String label() {
        return label;
    }

    /** A sentence that says more. */
    public String meaning() {
        return meaning;
    }

    /** The one of this name, if there is one. */
    public static Optional<NotificationKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
