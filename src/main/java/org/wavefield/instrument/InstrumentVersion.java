package org.wavefield.instrument;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A published copy of a study's files. The database refuses to change or delete one. */
@Entity
@Immutable
@Table(name = "instrument_version")
class InstrumentVersion extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String study;

    int number;

    String hash;

    @Column(name = "published_at")
    Instant publishedAt;

    byte[] files;

    static Optional<InstrumentVersion> of(String study, String hash) {
        return find("study = ?1 and hash = ?2", study, hash).firstResultOptional();
    }

    static int lastNumber(String study) {
        return getEntityManager()
                .createQuery("select coalesce(max(number), 0) from InstrumentVersion where study = ?1", Integer.class)
                .setParameter(1, study)
                .getSingleResult();
    }

    /** Until the transaction ends, nobody else publishes a version of this study. */
    static void lock(String study) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) as locked")
                .setParameter(1, "instrument_version " + study)
                .getSingleResult();
    }

    PublishedVersion toRecord() {
        return new PublishedVersion(id, study, number, hash, publishedAt);
    }
}
