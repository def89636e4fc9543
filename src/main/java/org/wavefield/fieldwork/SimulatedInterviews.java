package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.wavefield.expression.Facts;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.interview.InterviewState;
import org.wavefield.study.Fielding;
import org.wavefield.study.Kind;

/**
 * Interviews of simulated respondents. They go the way of real ones, by the same engine and the same rules, and become the
 * same rows; only that many are stored in one transaction, when they are over. So what a rehearsal had not stored when
 * the machine failed is lost, which for a person's interview would not do.
 */
@ApplicationScoped
public class SimulatedInterviews {

    /** The vendor of those who do not exist. */
    static final String VENDOR = "rehearsal";

    private static final int ROWS_AT_ONCE = 500;

    private final InstrumentCatalogue catalogue;
    private final Recording recording;
    private final StatelessSession session;

    SimulatedInterviews(InstrumentCatalogue catalogue, Recording recording, StatelessSession session) {
        this.catalogue = catalogue;
        this.recording = recording;
        this.session = session;
    }

    /**
     * Begins one, in the transaction that will store it.
     *
     * @param fielding an open one, of a rehearsal
     * @param locale one of the panel's
     * @throws IllegalArgumentException if the fielding asks people, or is not open
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public SimulatedInterview begin(Fielding fielding, Locale locale, Instant when) {
        if (fielding.kind() != Kind.REHEARSAL || !fielding.takesAnswers()) {
            throw new IllegalArgumentException("no open rehearsal: fielding " + fielding.id());
        }
        PanelInstrument instrument = catalogue
                .instrument(fielding.instrumentVersion())
                .panel(fielding.panel().code())
                .orElseThrow();
        InterviewId id = InterviewId.random(fielding.wave().id());
        Secret secret = Secret.random();
        Consent consent = new Consent(fielding.consentVersion(), locale);
        InterviewEntity row = InterviewEntity.begin(id, secret, UUID.randomUUID(), fielding, instrument, consent, when);
        Facts facts = fielding.facts(Map.of());
        OpenInterview open = new OpenInterview(
                id,
                fielding,
                fielding.instrumentVersion(),
                instrument,
                facts,
                InterviewState.EMPTY,
                instrument.engine().route(InterviewState.EMPTY, facts),
                locale,
                Optional.empty(),
                Optional.empty());
        return new SimulatedInterview(recording, row, secret, open);
    }

    /** Stores them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(List<SimulatedInterview> interviews) {
        session.setJdbcBatchSize(ROWS_AT_ONCE);
        List<RespondentEntity> respondents =
                interviews.stream().map(SimulatedInterviews::respondent).toList();
        session.insertMultiple(respondents);
        session.insertMultiple(respondents.stream()
                .map(respondent -> RespondentIdentityEntity.of(
                        respondent, VENDOR, UUID.randomUUID().toString()))
                .toList());
        session.insertMultiple(interviews.stream().map(SimulatedInterview::row).toList());
        session.insertMultiple(
                interviews.stream().map(SimulatedInterview::withdrawalCode).toList());
        session.insertMultiple(interviews.stream()
                .flatMap(interview -> interview.paradata().stream())
                .toList());
    }

    private static RespondentEntity respondent(SimulatedInterview interview) {
        return RespondentEntity.of(
                interview.row().respondent,
                interview.interview().fielding().wave().study().id());
    }
}
