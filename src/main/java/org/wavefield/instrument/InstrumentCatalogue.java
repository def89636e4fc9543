package org.wavefield.instrument;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;
import org.wavefield.questionnaire.Problem;

/** The published versions of all studies, and their compiled instruments. */
@ApplicationScoped
public class InstrumentCatalogue {

    private final AuditTrail audit;
    private final Clock clock;
    private final Map<Long, Instrument> instruments = new ConcurrentHashMap<>();

    InstrumentCatalogue(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Publishes files that have no problem. The same files again are the same version, also from several nodes at once. */
    @Transactional
    public Publication publish(StudyFiles files) {
        Optional<InstrumentVersion> published = InstrumentVersion.of(files.study(), files.hash());
        if (published.isPresent()) {
            return new Publication.Published(published.get().toRecord());
        }
        Reading reading = InstrumentReader.read(files);
        if (!(reading instanceof Reading.Read read)) {
            return new Publication.Refused(reading.problems());
        }
        InstrumentVersion.lock(files.study());
        InstrumentVersion version =
                InstrumentVersion.of(files.study(), files.hash()).orElseGet(() -> add(files));
        instruments.put(version.id, read.instrument());
        return new Publication.Published(version.toRecord());
    }

    /**
     * The compiled instrument of a version; kept from then on.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    public Instrument instrument(long versionId) {
        return instruments.computeIfAbsent(versionId, this::load);
    }

    /** A version, if there is this one. */
    @Transactional
    public Optional<PublishedVersion> version(long versionId) {
        return InstrumentVersion.<InstrumentVersion>findByIdOptional(versionId).map(InstrumentVersion::toRecord);
    }

    /** The newest version of a study, if it has any. */
    @Transactional
    public Optional<PublishedVersion> newest(String study) {
        return InstrumentVersion.<InstrumentVersion>find("study = ?1 order by number desc", study)
                .firstResultOptional()
                .map(InstrumentVersion::toRecord);
    }

    /** All versions of a study, the newest first. */
    @Transactional
    public List<PublishedVersion> versions(String study) {
        return InstrumentVersion.<InstrumentVersion>find("study = ?1 order by number desc", study).stream()
                .map(InstrumentVersion::toRecord)
                .toList();
    }

    /** The files of a version as they were published. */
    @Transactional
    public StudyFiles files(long versionId) {
        InstrumentVersion version = InstrumentVersion.<InstrumentVersion>findByIdOptional(versionId)
                .orElseThrow(() -> new IllegalArgumentException("no instrument version " + versionId));
        return StudyFiles.fromArchive(version.study, version.files);
    }

    private InstrumentVersion add(StudyFiles files) {
        InstrumentVersion version = new InstrumentVersion();
        version.study = files.study();
        version.number = InstrumentVersion.lastNumber(files.study()) + 1;
        version.hash = files.hash();
        version.publishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        version.files = files.toArchive();
        version.persist();
        audit.record(Change.in(
                files.study(),
                "questionnaire.publish",
                "study:" + files.study(),
                null,
                Map.of("version", version.number, "hash", version.hash)));
        return version;
    }

    private Instrument load(long versionId) {
        StudyFiles files = QuarkusTransaction.joiningExisting().call(() -> files(versionId));
        Reading reading = InstrumentReader.read(files);
        if (reading instanceof Reading.Read read) {
            return read.instrument();
        }
        List<Problem> problems = reading.problems();
        throw new IllegalStateException("version " + versionId + " was published without these problems: "
                + problems.stream().map(Problem::toLine).toList());
    }
}
