package org.wavefield.outbox;

/** Carries messages out by one channel. */
interface Transport {

    /** The channel. */
    Channel channel();

    /**
     * Sends a message; returns when whoever gets it has acknowledged it.
     *
     * @throws NotSent if nobody has
     */
    void send(Claimed message) throws NotSent;
}
