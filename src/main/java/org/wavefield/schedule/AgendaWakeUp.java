package org.wavefield.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.wavefield.agenda.Agenda;

/** Wakes the agenda. Where several nodes run, Quartz lets one of them do it at a time. */
class AgendaWakeUp {

    private final Agenda agenda;

    AgendaWakeUp(Agenda agenda) {
        this.agenda = agenda;
    }

    /** That nobody wakes it twice at once saves work, and nothing rests on it. */
    @Scheduled(
            identity = "agenda",
            every = "${wavefield.schedule.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void wakeUp() {
        agenda.runDue();
    }
}
