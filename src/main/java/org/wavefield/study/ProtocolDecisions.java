package org.wavefield.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;

/** Decisions on country protocols, recorded in the area beside those in the countries' files. None is ever changed. */
@ApplicationScoped
public class ProtocolDecisions {

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    ProtocolDecisions(EntityManager entities, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of recording a decision. */
    public sealed interface Recording {

        /** It is kept. */
        record Kept(ProtocolDecision decision) implements Recording {}

        /**
         * It is not.
         *
         * @param problems a sentence by field
         */
        record Refused(Map<String, String> problems) implements Recording {
            public Refused {
                problems = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(problems));
            }
        }
    }

    /** All that were recorded for a country panel, the newest first. */
    @Transactional
    public List<ProtocolDecision> of(int panel) {
        return entities.createQuery(
                        "from ProtocolDecisionEntity where panel.id = :panel order by id desc",
                        ProtocolDecisionEntity.class)
                .setParameter("panel", panel)
                .getResultStream()
                .map(ProtocolDecisionEntity::toRecord)
                .toList();
    }

    /** The one that counts for a panel and a consent text: the newest. */
    @Transactional
    public Optional<ProtocolDecision> counting(int panel, String consentVersion) {
        return of(panel).stream()
                .filter(decision -> decision.consentVersion().equals(consentVersion))
                .findFirst();
    }

    /** Records one. The same once more, as a script that tries again sends it, is the one that is there. */
    @Transactional
    public Recording record(Study study, CountryPanel panel, ProtocolDraft draft) {
        Map<String, String> problems = draft.problems(LocalDate.now(clock.withZone(panel.timeZone())));
        if (!problems.isEmpty()) {
            return new Recording.Refused(problems);
        }
        return new Recording.Kept(counting(panel.id(), draft.consentVersion())
                .filter(known -> same(known, draft))
                .orElseGet(() -> keep(study, panel, draft)));
    }

    private static boolean same(ProtocolDecision known, ProtocolDraft draft) {
        return draft.result().equals(Optional.of(known.outcome()))
                && draft.day().equals(Optional.of(known.decidedOn()))
                && draft.decidedBy().equals(known.decidedBy())
                && draft.legalBasis().equals(known.legalBasis())
                && draft.terms().equals(known.terms());
    }

    private ProtocolDecision keep(Study study, CountryPanel panel, ProtocolDraft draft) {
        ProtocolDecisionEntity decision = new ProtocolDecisionEntity();
        decision.panel = entities.getReference(CountryPanelEntity.class, panel.id());
        decision.consentVersion = draft.consentVersion();
        decision.outcome = draft.result().orElseThrow();
        decision.decidedBy = draft.decidedBy();
        decision.decidedOn = draft.day().orElseThrow();
        decision.legalBasis = draft.legalBasis();
        decision.terms = draft.terms();
        decision.recordedBy = audit.actor().name();
        decision.recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        entities.persist(decision);
        audit.record(Change.in(
                study.code(),
                "protocol.decide",
                "panel:" + study.code() + "/" + panel.code(),
                null,
                Map.of(
                        "consentVersion", draft.consentVersion(),
                        "outcome", decision.outcome.code(),
                        "decidedBy", draft.decidedBy(),
                        "decidedOn", draft.decidedOn(),
                        "legalBasis", draft.legalBasis(),
                        "terms", draft.terms())));
        return decision.toRecord();
    }
}
