package org.wavefield.outbox;

import io.quarkus.arc.Arc;
import java.util.concurrent.ExecutionException;

/** Waits until what was written has been sent, or put off. */
public final class Quiet {

    private Quiet() {}

    /** Returns then. */
    public static void await() throws InterruptedException, ExecutionException {
        Arc.container().instance(Outbox.class).get().quiet();
    }
}
