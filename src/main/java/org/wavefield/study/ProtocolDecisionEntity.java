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
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "protocol_decision")
class ProtocolDecisionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "panel_id")
    CountryPanelEntity panel;

    @Column(name = "consent_version")
    String consentVersion;

    @Enumerated(EnumType.STRING)
    ProtocolDecision.Outcome outcome;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_on")
    LocalDate decidedOn;

    @Column(name = "legal_basis")
    String legalBasis;

    String terms;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "recorded_at")
    Instant recordedAt;

    ProtocolDecision toRecord() {
        return new ProtocolDecision(
                id,
                panel.toRecord(),
                consentVersion,
                outcome,
                decidedBy,
                decidedOn,
                legalBasis,
                terms,
                recordedBy,
                recordedAt);
    }
}
