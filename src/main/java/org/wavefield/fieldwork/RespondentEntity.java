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
}
