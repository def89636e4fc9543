package org.wavefield.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.wavefield.outbox.Outbox;

/** Wakes the outbox for what failed, and for what another node left. What is new wakes it by itself. */
class OutboxWakeUp {

    private final Outbox outbox;

    OutboxWakeUp(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Any number of senders may be awake at once; one after the other is enough. */
    @Scheduled(
            identity = "outbox",
            every = "${wavefield.outbox.every:10s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void wakeUp() {
        outbox.sendDue();
    }
}
