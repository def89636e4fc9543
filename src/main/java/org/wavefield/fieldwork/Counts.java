package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wavefield.study.Fieldings;

/** How fieldings go. */
@ApplicationScoped
public class Counts {

    private static final String UNDER_WAY = "UNDER_WAY";
    private static final String QUERY =
            """
            SELECT fielding_id AS fielding, coalesce(disposition, 'UNDER_WAY') AS ended, count(*) AS respondents,
                   max(started_at) AS last_started
            FROM interview GROUP BY fielding_id, disposition
            UNION ALL
            SELECT fielding_id, 'DECLINED', sum(respondents), NULL FROM declined GROUP BY fielding_id
            """;

    private final EntityManager entities;
    private final Fieldings fieldings;

    Counts(EntityManager entities, Fieldings fieldings) {
        this.entities = entities;
        this.fieldings = fieldings;
    }

    /** Of every fielding, by its key; zeros where nobody came yet. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<Integer, FieldingCounts> byFielding() {
        List<Tuple> rows = entities.createNativeQuery(QUERY, Tuple.class).getResultList();
        Map<Integer, List<Tuple>> counted = rows.stream()
                .collect(Collectors.groupingBy(row -> number(row, "fielding").intValue()));
        return fieldings.all().stream()
                .map(fielding -> counts(fielding.id(), counted.getOrDefault(fielding.id(), List.of())))
                .collect(Collectors.toUnmodifiableMap(FieldingCounts::fielding, Function.identity()));
    }

    private static FieldingCounts counts(int fielding, List<Tuple> rows) {
        Map<String, Long> counted = rows.stream()
                .collect(Collectors.toMap(row -> row.get("ended", String.class), row -> number(row, "respondents")
                        .longValue()));
        Map<Disposition, Long> ended = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            ended.put(disposition, counted.getOrDefault(disposition.name(), 0L));
        }
        Optional<Instant> lastStarted = rows.stream()
                .map(row -> row.get("last_started", Instant.class))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return new FieldingCounts(fielding, counted.getOrDefault(UNDER_WAY, 0L), ended, lastStarted);
    }

    private static Number number(Tuple row, String column) {
        return row.get(column, Number.class);
    }
}
