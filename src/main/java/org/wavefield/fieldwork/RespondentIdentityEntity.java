package org.wavefield.fieldwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Who a respondent is for a vendor; lies in the vault, and nothing refers to it. */
@Entity
@Table(name = "respondent_identity", schema = "vault")
class RespondentIdentityEntity {

    @Id
    @Column(name = "respondent_id")
    UUID respondent;

    @Column(name = "study_id", updatable = false)
    int study;

    @Column(updatable = false)
    String vendor;

    @Column(updatable = false)
    String pseudonym;

    /** Who that is for a vendor. */
    static RespondentIdentityEntity of(RespondentEntity respondent, String vendor, String pseudonym) {
        RespondentIdentityEntity identity = new RespondentIdentityEntity();
        identity.respondent = respondent.id;
        identity.study = respondent.study;
        identity.vendor = vendor;
        identity.pseudonym = pseudonym;
        return identity;
    }
}
