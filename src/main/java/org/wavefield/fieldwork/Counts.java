package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/** How fieldings go. */
@ApplicationScoped
public class Counts {

    private static final String UNDER_WAY = "UNDER_WAY";
    private static final String QUERY =
            """
            SELECT fielding_id AS fielding, coalesce(disposition, 'UNDER_WAY') AS ended, count(*) AS respondents
            FROM interview GROUP BY fielding_id, disposition
            UNION ALL
            SELECT fielding_id, 'DECLINED', sum(respondents) FROM declined GROUP BY fielding_id
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
        Map<Integer, Map<String, Long>> counted = new HashMap<>();
        List<Tuple> rows = entities.createNativeQuery(QUERY, Tuple.class).getResultList();
        rows.forEach(row -> counted.computeIfAbsent(number(row, "fielding").intValue(), fielding -> new HashMap<>())
                .put(row.get("ended", String.class), number(row, "respondents").longValue()));
        Map<Integer, FieldingCounts> counts = new HashMap<>();
        for (Fielding fielding : fieldings.all()) {
            counts.put(fielding.id(), counts(fielding.id(), counted.getOrDefault(fielding.id(), Map.of())));
        }
        return counts;
    }

    private static FieldingCounts counts(int fielding, Map<String, Long> counted) {
        Map<Disposition, Long> ended = new HashMap<>();
        for (Disposition disposition : Disposition.values()) {
            ended.put(disposition, counted.getOrDefault(disposition.name(), 0L));
        }
        return new FieldingCounts(fielding, counted.getOrDefault(UNDER_WAY, 0L), ended);
    }

    private static Number number(Tuple row, String column) {
        return row.get(column, Number.class);
    }
}
