package org.wavefield.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Phase;

/**
 * Recomputes at every start the moments of hours that are still to come: a newer Java may know newer rules of a zone, and
 * what people agreed on is the local hour.
 */
@ApplicationScoped
class ZoneRefresh {

    private static final Logger LOG = Logger.getLogger(ZoneRefresh.class);

    private final CalendarChanges changes;
    private final CalendarJournal journal;
    private final Fieldings fieldings;
    private final EntityManager entities;
    private final Clock clock;

    ZoneRefresh(
            CalendarChanges changes,
            CalendarJournal journal,
            Fieldings fieldings,
            EntityManager entities,
            Clock clock) {
        this.changes = changes;
        this.journal = journal;
        this.fieldings = fieldings;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    void onStart(@Observes StartupEvent event) {
        refresh();
    }

    /** Recomputes; nodes that start at once wait for each other at the rows. */
    @Transactional
    public void refresh() {
        Instant now = clock.instant();
        entities.createQuery(
                        "from PlannedHoursEntity where closesAt > :now order by fielding", PlannedHoursEntity.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(hours -> refresh(hours, fieldings.find(hours.fielding).orElseThrow(), now));
    }

    private void refresh(PlannedHoursEntity entity, Fielding fielding, Instant now) {
        Hours fresh = entity.in(fielding.panel().timeZone());
        boolean opens = fielding.phase() == Phase.PLANNED && entity.opensAt.isAfter(now);
        boolean moved = opens && !fresh.opens().moment().equals(entity.opensAt)
                || !fresh.closes().moment().equals(entity.closesAt);
        if (!moved || fielding.phase() == Phase.CLOSED) {
            return;
        }
        Hours before = Hours.of(
                LocalHour.at(entity.opensAt, fielding.panel().timeZone()),
                LocalHour.at(entity.closesAt, fielding.panel().timeZone()));
        LOG.warnf(
                "The clocks of %s have new rules: fielding %d moves",
                fielding.panel().timeZone(), fielding.id());
        changes.take(entity, fresh, opens);
        journal.hoursMoved(fielding, before, fresh, "The rules of the time zone have changed.");
    }
}
