package org.wavefield.fieldwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A person, as a study knows one. */
@Entity
@Table(name = "respondent")
class RespondentEntity {

    @Id
    UUID id;

    @Column(name = "study_id", updatable = false)
    int study;

    /** Somebody new to the study. */
    static RespondentEntity random(int study) {
        return of(UUID.randomUUID(), study);
    }

    /** Somebody with this id. */
    static RespondentEntity of(UUID id, int study) {
        RespondentEntity respondent = new RespondentEntity();
        respondent.id = id;
        respondent.study = study;
        return respondent;
    }
}
