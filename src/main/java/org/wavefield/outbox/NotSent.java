package org.wavefield.outbox;

/** A message could not be sent, or nobody acknowledged it. Its message says why, to a person. */
class NotSent extends Exception {

    private static final long serialVersionUID = 1L;

    NotSent(String why) {
        super(why);
    }

    NotSent(String why, Throwable cause) {
        super(why, cause);
    }
}
