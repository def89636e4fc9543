package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/** How fieldings go: read from what is kept of each, see {@link Tallies}, and not counted. */
@ApplicationScoped
public class Counts {

    private static final String STARTED = "STARTED";
    private static final String LAST = "LAST";
    private static final String QUERY =
            """
            SELECT fielding_id AS fielding, outcome, CAST(sum(interviews) AS bigint) AS respondents,
                   CAST(NULL AS timestamptz) AS at
            FROM interview_tally WHERE fielding_id IN (:fieldings) GROUP BY fielding_id, outcome
            UNION ALL
            SELECT fielding_id, 'DECLINED', sum(respondents), NULL
            FROM declined WHERE fielding_id IN (:fieldings) GROUP BY fielding_id
            UNION ALL
            SELECT f.id, 'LAST', 0,
                   (SELECT max(i.started_at) FROM interview i WHERE i.wave_id = f.wave_id AND i.fielding_id = f.id)
            FROM fielding f WHERE f.id IN (:fieldings)
            """;

    private final EntityManager entities;
    private final Fieldings fieldings;

    Counts(EntityManager entities, Fieldings fieldings) {
        this.entities = entities;
        this.fieldings = fieldings;
    }

    /** Of every fielding, by its key; zeros where nobody came yet. */
    @Transactional
    public Map<Integer, FieldingCounts> byFielding() {
        return of(fieldings.all().stream().map(Fielding::id).toList());
    }

    /** Of some fieldings, by their keys; zeros where nobody came yet. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<Integer, FieldingCounts> of(Collection<Integer> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = entities.createNativeQuery(QUERY, Tuple.class)
                .setParameter("fieldings", asked)
                .getResultList();
        Map<Integer, List<Tuple>> counted = rows.stream()
                .collect(Collectors.groupingBy(row -> number(row, "fielding").intValue()));
        return asked.stream()
                .map(fielding -> counts(fielding, counted.getOrDefault(fielding, List.of())))
                .collect(Collectors.toUnmodifiableMap(FieldingCounts::fielding, Function.identity()));
    }

    private static FieldingCounts counts(int fielding, List<Tuple> rows) {
        Map<String, Long> counted = rows.stream()
                .collect(Collectors.toMap(row -> row.get("outcome", String.class), row -> number(row, "respondents")
                        .longValue()));
        Map<Disposition, Long> ended = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            ended.put(disposition, counted.getOrDefault(disposition.name(), 0L));
        }
        Optional<Instant> lastStarted = rows.stream()
                .filter(row -> row.get("outcome", String.class).equals(LAST))
                .map(row -> row.get("at", Instant.class))
                .filter(Objects::nonNull)
                .findFirst();
        return FieldingCounts.of(fielding, counted.getOrDefault(STARTED, 0L), ended, lastStarted);
    }

    private static Number number(Tuple row, String column) {
        return row.get(column, Number.class);
    }
}
