package org.wavefield.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wavefield.agenda.Agenda;
import org.wavefield.agenda.PlannedAction;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;
import org.wavefield.rehearsal.RehearsalReport.PanelReport;
import org.wavefield.study.Fielding;
import org.wavefield.study.Wave;

/** The rehearsals that were ever begun, and what they showed. */
@ApplicationScoped
public class RehearsalHistory {

    private static final int SHOWN = 100;
    private static final String SELECT =
            """
            SELECT r.id, s.code AS study, w.number AS wave, w.title, v.number AS version,
                   array_to_string(r.panels, ' ') AS panels, r.completes, r.seed, r.begun_by, r.begun_at, r.ended_at,
                   CAST(r.report AS text) AS report, r.failure
            FROM rehearsal r JOIN wave w ON w.id = r.wave_id JOIN study s ON s.id = w.study_id
                 JOIN instrument_version v ON v.id = r.instrument_version_id
            """;
    private static final String BEGIN =
            """
            INSERT INTO rehearsal (id, wave_id, instrument_version_id, panels, completes, seed, way, begun_by, begun_at, passed,
                                   fieldings, heard_at)
            VALUES (:id, :wave, :version, string_to_array(:panels, ' '), :completes, :seed, :way, :by, :at, '{}',
                    CAST(string_to_array(:fieldings, ' ') AS integer[]), :at)
            """;
    private static final String END =
            """
            UPDATE rehearsal SET ended_at = :at, report = CAST(:report AS jsonb), passed = string_to_array(:passed, ' ')
            WHERE id = :id AND ended_at IS NULL
            """;
    private static final String PASSED =
            """
            SELECT count(*) FROM rehearsal
            WHERE wave_id = :wave AND instrument_version_id = :version AND :panel = ANY (passed)
            """;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final AuditTrail audit;
    private final Agenda agenda;
    private final Clock clock;

    RehearsalHistory(EntityManager entities, ObjectMapper json, AuditTrail audit, Agenda agenda, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.audit = audit;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** The newest of a study, the newest first. */
    @Transactional
    public List<RehearsalEntry> of(String study) {
        return entries(
                entities.createNativeQuery(SELECT + "WHERE s.code = :study ORDER BY r.begun_at DESC", Tuple.class)
                        .setParameter("study", study)
                        .setMaxResults(SHOWN));
    }

    /** One of them. */
    @Transactional
    public Optional<RehearsalEntry> find(UUID id) {
        return entries(entities.createNativeQuery(SELECT + "WHERE r.id = :id", Tuple.class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** Whether a panel of a wave was rehearsed with an instrument version, and nobody got stuck there. */
    @Transactional
    public boolean passed(Fielding fielding) {
        Number rehearsed = (Number) entities.createNativeQuery(PASSED)
                .setParameter("wave", fielding.wave().id())
                .setParameter("version", fielding.instrumentVersion())
                .setParameter("panel", fielding.panel().code())
                .getSingleResult();
        return rehearsed.longValue() > 0;
    }

    @Transactional
    void begun(UUID id, Stage stage) {
        Fielding any = stage.fieldings().values().iterator().next();
        Wave wave = any.wave();
        entities.createNativeQuery(BEGIN)
                .setParameter("id", id)
                .setParameter("wave", wave.id())
                .setParameter("version", any.instrumentVersion())
                .setParameter("panels", String.join(" ", stage.panels()))
                .setParameter("completes", stage.plan().completes())
                .setParameter("seed", stage.plan().seed())
                .setParameter("way", stage.plan().way().code())
                .setParameter("by", audit.actor().name())
                .setParameter("at", now())
                .setParameter(
                        "fieldings",
                        stage.fieldings().values().stream()
                                .map(fielding -> Integer.toString(fielding.id()))
                                .collect(Collectors.joining(" ")))
                .executeUpdate();
        String subject = "rehearsal:" + id;
        agenda.plan(new PlannedAction(
                AbandonedRehearsals.KIND, subject, subject + "/watch", now().plus(AbandonedRehearsals.SILENCE)));
        audit.record(Change.in(
                wave.study().code(),
                "rehearsal.begin",
                subject,
                null,
                Map.of(
                        "wave", wave.number(),
                        "panels", stage.panels(),
                        "completes", stage.plan().completes(),
                        "version", stage.version())));
    }

    @Transactional
    void ended(UUID id, RehearsalReport report) {
        List<String> passed = report.panels().stream()
                .filter(panel -> panel.stuckAt().isEmpty())
                .map(PanelReport::panel)
                .toList();
        entities.createNativeQuery(END)
                .setParameter("id", id)
                .setParameter("at", now())
                .setParameter("report", written(report))
                .setParameter("passed", String.join(" ", passed))
                .executeUpdate();
    }

    @Transactional
    void failed(UUID id, String why) {
        entities.createNativeQuery(
                        "UPDATE rehearsal SET ended_at = :at, failure = :why" + " WHERE id = :id AND ended_at IS NULL")
                .setParameter("id", id)
                .setParameter("at", now())
                .setParameter("why", why)
                .executeUpdate();
    }

    /** Says that the node that runs it is still there. */
    @Transactional
    void heard(UUID id) {
        entities.createNativeQuery("UPDATE rehearsal SET heard_at = :at WHERE id = :id AND ended_at IS NULL")
                .setParameter("id", id)
                .setParameter("at", now())
                .executeUpdate();
    }

    /** When the node that runs it was last heard of; empty if it is over. */
    @Transactional
    Optional<Instant> heardOf(UUID id) {
        return entities.createNativeQuery(
                        "SELECT coalesce(heard_at, begun_at) FROM rehearsal WHERE id = :id AND ended_at IS NULL",
                        Instant.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(Instant.class::cast);
    }

    /** The fieldings that it opened, by their keys. */
    @Transactional
    List<Integer> fieldings(UUID id) {
        Stream<?> keys = entities.createNativeQuery(
                        "SELECT unnest(fieldings) FROM rehearsal WHERE id = :id", Integer.class)
                .setParameter("id", id)
                .getResultStream();
        return keys.map(Integer.class::cast).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
    }

    @SuppressWarnings("unchecked")
    private List<RehearsalEntry> entries(Query query) {
        return ((List<Tuple>) query.getResultList()).stream().map(this::entry).toList();
    }

    private RehearsalEntry entry(Tuple row) {
        return new RehearsalEntry(
                row.get("id", UUID.class),
                row.get("study", String.class),
                row.get("wave", Number.class).intValue(),
                row.get("title", String.class),
                row.get("version", Number.class).intValue(),
                List.of(row.get("panels", String.class).split(" ")),
                row.get("completes", Number.class).intValue(),
                row.get("seed", Number.class).longValue(),
                row.get("begun_by", String.class),
                row.get("begun_at", Instant.class),
                Optional.ofNullable(row.get("ended_at", Instant.class)),
                Optional.ofNullable(row.get("report", String.class)).map(this::read),
                Optional.ofNullable(row.get("failure", String.class)));
    }

    private String written(RehearsalReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RehearsalReport read(String report) {
        try {
            return json.readValue(report, RehearsalReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
