package org.wavefield.planted.study;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class StudyRow {
    @Id
    long id;
}
