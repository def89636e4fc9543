package org.wavefield.planted.fieldwork;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.wavefield.planted.study.StudyRow;

@Entity
class ForeignAssociation {
    @Id
    long id;

    StudyRow study;
}
