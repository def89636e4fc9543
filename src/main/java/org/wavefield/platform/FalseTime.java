package org.wavefield.platform;

/** The database lives by another kind of time than this node: see {@link ClockCheck}. */
class FalseTime extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FalseTime(String reason) {
        super(reason);
    }
}
