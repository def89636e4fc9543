package org.wavefield.platform;

/** The configured database is not set to keep what it acknowledges; the node does not start on it. */
class UnreliableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreliableDatabase(String message) {
        super(message);
    }
}
