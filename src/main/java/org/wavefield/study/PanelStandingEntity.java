package org.wavefield.study;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@IdClass(PanelStandingEntity.Key.class)
@Table(name = "panel_standing")
class PanelStandingEntity {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "wave_id")
    WaveEntity wave;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "panel_id")
    CountryPanelEntity panel;

    @Enumerated(EnumType.STRING)
    PanelStanding.Standing standing;

    String sentence;

    PanelStanding toRecord() {
        return new PanelStanding(panel.toRecord(), standing, sentence);
    }

    record Key(Integer wave, Integer panel) implements Serializable {}
}
