package org.wavefield.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

@Entity
@Table(name = "planned_hours")
class PlannedHoursEntity {

    @Id
    @Column(name = "fielding_id")
    int fielding;

    LocalDateTime opens;

    LocalDateTime closes;

    @Column(name = "opens_at")
    Instant opensAt;

    @Column(name = "closes_at")
    Instant closesAt;

    /** Whether the moment of opening was agreed on, and not the local hour. */
    @Column(name = "at_moment")
    boolean atMoment;

    @Column(name = "moved_why")
    String movedWhy;

    static PlannedHoursEntity of(int fielding, Hours hours, boolean atMoment) {
        PlannedHoursEntity entity = new PlannedHoursEntity();
        entity.fielding = fielding;
        entity.atMoment = atMoment;
        entity.take(hours);
        return entity;
    }

    void take(Hours hours) {
        opens = hours.opens().local();
        closes = hours.closes().local();
        opensAt = hours.opens().moment();
        closesAt = hours.closes().moment();
    }

    /** As the zone's rules have it now. */
    Hours in(ZoneId zone) {
        LocalHour opening = atMoment ? LocalHour.at(opensAt, zone) : LocalHour.of(opens, zone);
        return Hours.of(opening, LocalHour.of(closes, zone));
    }
}
