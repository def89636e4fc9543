package org.wavefield.fieldwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wavefield.interview.Action;

/** Paradata of a submission that was taken; holds no answer. */
@Entity
@Immutable
@Table(name = "page_submission")
@IdClass(PageSubmissionEntity.Key.class)
class PageSubmissionEntity {

    record Key(int wave, UUID interview, int revision) {}

    @Id
    @Column(name = "wave_id")
    int wave;

    @Id
    @Column(name = "interview_id")
    UUID interview;

    @Id
    int revision;

    String page;

    @Enumerated(EnumType.STRING)
    Action action;

    String locale;

    @Column(name = "wording_hash")
    String wordingHash;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "submitted_at")
    Instant submittedAt;

    long milliseconds;
}
