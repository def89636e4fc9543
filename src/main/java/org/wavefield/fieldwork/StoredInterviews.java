package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Optional;
import org.wavefield.expression.Facts;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.interview.InterviewState;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/** Finds interviews for whoever holds their secrets. */
@ApplicationScoped
class StoredInterviews {

    private final EntityManager entities;
    private final Fieldings fieldings;
    private final InstrumentCatalogue catalogue;

    StoredInterviews(EntityManager entities, Fieldings fieldings, InstrumentCatalogue catalogue) {
        this.entities = entities;
        this.fieldings = fieldings;
        this.catalogue = catalogue;
    }

    /** The row as it is. */
    Optional<InterviewEntity> find(InterviewId id, Secret secret) {
        return find(id).filter(interview -> secret.matches(interview.secretHash));
    }

    /** The same for somebody who is let in otherwise. */
    Optional<InterviewEntity> find(InterviewId id) {
        return Optional.ofNullable(entities.find(InterviewEntity.class, InterviewKey.of(id)));
    }

    /** The row, which nobody else changes until the transaction ends. */
    Optional<InterviewEntity> lock(InterviewId id, Secret secret) {
        return lock(id).filter(interview -> secret.matches(interview.secretHash));
    }

    /** The same for somebody who is let in otherwise. */
    Optional<InterviewEntity> lock(InterviewId id) {
        return Optional.ofNullable(
                entities.find(InterviewEntity.class, InterviewKey.of(id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The interview as pages see it. */
    OpenInterview open(InterviewEntity interview) {
        Fielding fielding = fieldings.known(interview.fielding).in(interview.phase);
        Facts facts = FactsDocument.read(interview.facts);
        PanelInstrument instrument = instrument(interview.instrumentVersion, facts.panel());
        InterviewState state = interview.state();
        return new OpenInterview(
                interview.publicId(),
                fielding,
                interview.instrumentVersion,
                instrument,
                facts,
                state,
                instrument.engine().route(state, facts),
                Locale.forLanguageTag(interview.locale),
                Optional.ofNullable(interview.disposition),
                Optional.ofNullable(interview.screenOut));
    }

    /** What a version asks in a country panel. */
    PanelInstrument instrument(long version, String panel) {
        return catalogue.instrument(version).panel(panel).orElseThrow();
    }
}
