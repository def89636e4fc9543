package org.wavefield.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "gate_override")
class GateOverrideEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(name = "fielding_id")
    int fielding;

    @Column(name = "instrument_version_id")
    long instrumentVersion;

    String gate;

    String missing;

    String reason;

    @Column(name = "overridden_by")
    String by;

    @Column(name = "overridden_at")
    Instant at;

    GateOverride toRecord() {
        return new GateOverride(gate, instrumentVersion, missing, reason, by, at);
    }
}
