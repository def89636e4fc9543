package org.wavefield.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;

@Entity
@Table(name = "wave")
class WaveEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "study_id", updatable = false)
    StudyEntity study;

    @Column(updatable = false)
    int number;

    String title;

    @Column(updatable = false)
    boolean demonstration;

    @Column(columnDefinition = "text[]")
    List<String> modules;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    Wave toRecord() {
        return new Wave(id, study.toRecord(), number, title, demonstration, Set.copyOf(modules));
    }
}
