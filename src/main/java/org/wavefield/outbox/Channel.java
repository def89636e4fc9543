package org.wavefield.outbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways out of the house. */
public enum Channel {
    /** A mail to a person. */
    MAIL,
    /** An HTTP request to another system. */
    WEBHOOK;

    /** Its lower-case name, as pages and interfaces show it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name, if there is one. */
    public static Optional<Channel> of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }
}
