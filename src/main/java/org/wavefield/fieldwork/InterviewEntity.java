package org.wavefield.fieldwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.interview.InterviewState;
import org.wavefield.study.Fielding;
import org.wavefield.study.Kind;
import org.wavefield.study.Phase;

/** An interview: one row with its answers as one document. */
@Entity
@Table(name = "interview")
@IdClass(InterviewKey.class)
@DynamicUpdate
class InterviewEntity {

    @Id
    @Column(name = "wave_id")
    int wave;

    @Id
    UUID id;

    @Column(name = "fielding_id", updatable = false)
    int fielding;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Kind kind;

    @Column(name = "respondent_id", updatable = false)
    UUID respondent;

    @Column(name = "instrument_version_id", updatable = false)
    long instrumentVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    String facts;

    String locale;

    @Column(name = "wording_hash")
    String wordingHash;

    @Column(name = "consent_version", updatable = false)
    String consentVersion;

    @Column(name = "consent_locale", updatable = false)
    String consentLocale;

    @Column(name = "consented_at", updatable = false)
    Instant consentedAt;

    @Column(name = "started_at", updatable = false)
    Instant startedAt;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    String state;

    @Column(name = "screener_closed_at")
    Instant screenerClosedAt;

    @Enumerated(EnumType.STRING)
    Disposition disposition;

    @Column(name = "screen_out")
    String screenOut;

    @Column(name = "design_weight", updatable = false)
    BigDecimal designWeight;

    @Column(name = "secret_hash")
    byte[] secretHash;

    /** Its fielding's, as it is now: read along with the row, so that a page costs no statement more. */
    @Formula("(SELECT f.phase FROM fielding f WHERE f.id = fielding_id)")
    @Enumerated(EnumType.STRING)
    Phase phase;

    /** One that begins now. */
    static InterviewEntity begin(
            InterviewId id,
            Secret secret,
            UUID respondent,
            Fielding fielding,
            PanelInstrument instrument,
            Consent consent,
            Instant now) {
        InterviewEntity interview = new InterviewEntity();
        interview.wave = id.wave();
        interview.id = id.number();
        interview.fielding = fielding.id();
        interview.kind = fielding.kind();
        interview.respondent = respondent;
        interview.instrumentVersion = fielding.instrumentVersion();
        interview.facts = FactsDocument.write(fielding.facts(Map.of()));
        interview.locale = consent.locale().toLanguageTag();
        interview.wordingHash = instrument.texts(consent.locale()).wordingHash();
        interview.consentVersion = consent.version();
        interview.consentLocale = consent.locale().toLanguageTag();
        interview.consentedAt = now;
        interview.startedAt = now;
        interview.askedAt = now;
        interview.designWeight = BigDecimal.ONE;
        interview.secretHash = secret.hash();
        interview.remember(InterviewState.EMPTY);
        return interview;
    }

    InterviewId publicId() {
        return new InterviewId(wave, id);
    }

    InterviewState state() {
        return InterviewDocument.read(state, revision, screenerClosedAt != null);
    }

    void remember(InterviewState now) {
        state = InterviewDocument.write(now);
        revision = now.revision();
    }

    /** Ends it, once. */
    void end(Disposition how, Optional<String> screenOutMet, Instant when) {
        if (disposition != null) {
            throw new IllegalStateException("an ended interview does not end again");
        }
        disposition = how;
        screenOut = screenOutMet.orElse(null);
        endedAt = when;
    }
}
