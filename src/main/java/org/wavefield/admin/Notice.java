package org.wavefield.admin;

import java.util.Map;
import java.util.Optional;

/** What a page says about what was just done. */
final class Notice {

    private static final Map<String, String> SENTENCES = Map.of(
            "added", "You will be told.",
            "changed", "Your changes are saved.",
            "restored", "The subscription is back.",
            "tested", "The test is on its way; its line below says what became of it.",
            "sent-again", "The message is on its way again; its line below says what became of it.");

    private Notice() {}

    /** The sentence of that name; empty if there is none. */
    static Optional<String> of(Optional<String> name) {
        return name.map(SENTENCES::get);
    }
}
