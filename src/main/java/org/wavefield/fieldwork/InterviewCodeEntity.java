package org.wavefield.fieldwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A code that was given out, hashed. */
@Entity
@Immutable
@Table(name = "interview_code")
@IdClass(InterviewCodeEntity.Key.class)
class InterviewCodeEntity {

    enum Purpose {
        RESUME,
        WITHDRAWAL
    }

    record Key(int wave, UUID interview, Purpose purpose, byte[] hash) {}

    @Id
    @Column(name = "wave_id")
    int wave;

    @Id
    @Column(name = "interview_id")
    UUID interview;

    @Id
    @Enumerated(EnumType.STRING)
    Purpose purpose;

    @Id
    byte[] hash;

    /** Of an interview. */
    static InterviewCodeEntity of(InterviewId interview, Purpose purpose, Code code) {
        InterviewCodeEntity given = new InterviewCodeEntity();
        given.wave = interview.wave();
        given.interview = interview.number();
        given.purpose = purpose;
        given.hash = code.hash();
        return given;
    }
}
