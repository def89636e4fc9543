package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wavefield.study.Kind;

/** The respondents of a study, and the vault that knows who they are for a vendor. */
@ApplicationScoped
public class Respondents {

    /** The vendor of those who came by an open address. */
    static final String OPEN = "open";

    private final EntityManager entities;

    Respondents(EntityManager entities) {
        this.entities = entities;
    }

    /** A respondent who came by an open address, a person or a simulated one: nobody's panellist, under a random pseudonym. */
    @Transactional
    UUID open(int study, Kind kind) {
        String vendor = kind == Kind.REAL ? OPEN : SimulatedInterviews.VENDOR;
        return add(study, vendor, UUID.randomUUID().toString());
    }

    private UUID add(int study, String vendor, String pseudonym) {
        RespondentEntity respondent = RespondentEntity.random(study);
        entities.persist(respondent);
        entities.persist(RespondentIdentityEntity.of(respondent, vendor, pseudonym));
        return respondent.id;
    }

    /**
     * Destroys what tells who a respondent is. The answers stay, under the study's own id.
     *
     * @return whether there was anything to destroy
     */
    @Transactional
    public boolean forget(UUID respondent) {
        return entities.createQuery("delete from RespondentIdentityEntity where respondent = :respondent")
                        .setParameter("respondent", respondent)
                        .executeUpdate()
                > 0;
    }
}
