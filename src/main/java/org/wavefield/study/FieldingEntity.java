package org.wavefield.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

@Entity
@Table(name = "fielding")
class FieldingEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "wave_id", updatable = false)
    WaveEntity wave;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "panel_id", updatable = false)
    CountryPanelEntity panel;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Phase phase;

    @Column(name = "open_entry")
    boolean openEntry;

    int target;

    @Column(name = "instrument_version_id")
    long instrumentVersion;

    @Column(name = "consent_version")
    String consentVersion;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    Fielding toRecord() {
        return new Fielding(
                id,
                wave.toRecord(),
                panel.toRecord(),
                kind,
                phase,
                openEntry,
                target,
                instrumentVersion,
                consentVersion,
                Optional.ofNullable(openedAt),
                Optional.ofNullable(closedAt));
    }
}
