package org.wavefield.platform;

/**
 * Wavefield does not start, for a reason that whoever started it can mend. The message is that reason: one plain
 * sentence or two, for the console.
 */
public class StartRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public StartRefused(String reason) {
        super(reason);
    }

    StartRefused(String reason, Exception cause) {
        super(reason, cause);
    }
}
