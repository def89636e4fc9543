package org.wavefield.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

@Entity
@Table(name = "planned_wave")
class PlannedWaveEntity {

    @Id
    @Column(name = "wave_id")
    int wave;

    /** What made it; none if somebody made it by hand. */
    @Column(name = "rule_id", updatable = false)
    Integer rule;

    @Column(name = "starts_on", updatable = false)
    LocalDate startsOn;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Column(name = "withdrawn_why")
    String withdrawnWhy;

    static PlannedWaveEntity of(int wave, Integer rule, LocalDate startsOn) {
        PlannedWaveEntity entity = new PlannedWaveEntity();
        entity.wave = wave;
        entity.rule = rule;
        entity.startsOn = startsOn;
        return entity;
    }
}
