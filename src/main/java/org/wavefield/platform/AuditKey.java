package org.wavefield.platform;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The key that the head of the audit trail is signed with: every node must have it, and the database must not. */
public final class AuditKey {

    /** Setting that holds it. */
    public static final String NAME = "wavefield.audit.key";

    /** Setting that holds those which it has replaced, separated by commas. */
    public static final String PREVIOUS = "wavefield.audit.previous-keys";

    private static final int SHORTEST = 32;

    private AuditKey() {}

    /** Refuses the start of a node that has none. */
    static void require(Config config) throws StartRefused {
        Optional<String> key = config.getOptionalValue(NAME, String.class);
        if (key.isEmpty()) {
            throw new StartRefused("The key of the audit trail is missing: set WAVEFIELD_AUDIT_KEY (" + NAME + ") to "
                    + SHORTEST + " random characters or more, the same on every node.");
        }
        if (key.get().length() < SHORTEST) {
            throw new StartRefused("The key of the audit trail, WAVEFIELD_AUDIT_KEY (" + NAME + "), is too short: it "
                    + "needs " + SHORTEST + " random characters or more.");
        }
    }
}
