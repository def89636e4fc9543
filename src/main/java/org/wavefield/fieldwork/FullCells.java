package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.wavefield.outbox.Notification;
import org.wavefield.outbox.NotificationKind;
import org.wavefield.outbox.Notifications;
import org.wavefield.quota.Fill;
import org.wavefield.study.Fielding;
import org.wavefield.study.Kind;

/** Tells researchers that a cell has all of its completes: once a cell, and only of people's. */
@ApplicationScoped
class FullCells {

    private final Notifications notifications;

    FullCells(Notifications notifications) {
        this.notifications = notifications;
    }

    void tell(OpenInterview interview, Fill cell) {
        Fielding fielding = interview.fielding();
        if (fielding.kind() != Kind.REAL) {
            return;
        }
        String name = interview.instrument().definition().quotas().cells().stream()
                .filter(plan -> plan.key().equals(cell.key()))
                .findFirst()
                .map(QuotaCells::name)
                .orElse(cell.key());
        String place = fielding.panel().name() + ", wave " + fielding.wave().number();
        notifications.tell(new Notification(
                NotificationKind.CELL_FULL.code(),
                fielding.wave().study().code(),
                "quota-cell:" + cell.id() + ":full",
                "Quota cell full: " + name + " (" + place + ")",
                "The " + cell.limit() + " completes of the quota cell " + name + " in " + place
                        + " are there. Nobody more is let into it, unless a complete is reversed or its target raised.",
                Map.of(
                        "fielding", Integer.toString(fielding.id()),
                        "cell", cell.key(),
                        "completes", Integer.toString(cell.limit()))));
    }
}
