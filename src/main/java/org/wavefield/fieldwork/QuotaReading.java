package org.wavefield.fieldwork;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wavefield.quota.Condition;

/** Reads how quota cells stand, from the ledger's own counters. */
@ApplicationScoped
public class QuotaReading {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final EntityManager entities;

    QuotaReading(EntityManager entities) {
        this.entities = entities;
    }

    /** The cells that are in force in these fieldings, by fielding, in the order of their files. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<CellState> of(Collection<Integer> fieldings) {
        if (fieldings.isEmpty()) {
            return List.of();
        }
        Stream<Tuple> rows = entities.createNativeQuery(
                        """
                        SELECT id, fielding_id, quota, CAST(condition AS text) AS condition, target, tolerance, admit_limit,
                            reserved, completed
                        FROM quota_cell WHERE fielding_id IN (:fieldings) AND in_force ORDER BY fielding_id, position, id
                        """,
                        Tuple.class)
                .setParameter("fieldings", fieldings)
                .getResultStream();
        return rows.map(QuotaReading::cell).toList();
    }

    private static CellState cell(Tuple row) {
        return new CellState(
                row.get("id", Integer.class),
                row.get("fielding_id", Integer.class),
                row.get("quota", String.class),
                condition(row.get("condition", String.class)),
                row.get("target", Integer.class),
                row.get("tolerance", Integer.class),
                row.get("admit_limit", Integer.class),
                row.get("reserved", Integer.class),
                row.get("completed", Integer.class));
    }

    private static Condition condition(String document) {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        for (JsonNode pair : parsed(document)) {
            Set<String> some = new LinkedHashSet<>();
            pair.get(1).forEach(code -> some.add(code.asText()));
            codes.put(pair.get(0).asText(), some);
        }
        return new Condition(codes);
    }

    private static JsonNode parsed(String document) {
        try {
            return MAPPER.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
