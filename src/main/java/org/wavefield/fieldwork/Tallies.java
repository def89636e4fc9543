package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the database keeps of interviews so that nobody has to count them: numbers by fielding, hour and outcome, lengths
 * of completes, and where respondents broke off. It keeps them by itself, in the transaction that changes an interview;
 * here they are read, and checked.
 */
@ApplicationScoped
public class Tallies {

    /** Both sides in one statement, so that it sees them at one moment. */
    private static final String DIFFERENCES =
            """
            WITH kept AS (
                SELECT outcome || ' ' || extract(epoch FROM hour) AS what, sum(interviews) AS interviews
                FROM interview_tally WHERE fielding_id = :fielding GROUP BY outcome, hour
                UNION ALL
                SELECT 'minutes ' || minutes, sum(interviews)
                FROM interview_length WHERE fielding_id = :fielding GROUP BY minutes
                UNION ALL
                SELECT 'page ' || page, sum(interviews)
                FROM interview_break_off WHERE fielding_id = :fielding GROUP BY page
            ), asked AS (
                SELECT i.* FROM interview i WHERE i.fielding_id = :fielding
                    AND i.wave_id = (SELECT wave_id FROM fielding WHERE id = :fielding)
            ), counted AS (
                SELECT 'STARTED ' || extract(epoch FROM date_trunc('hour', started_at, 'UTC')) AS what,
                       count(*) AS interviews
                FROM asked GROUP BY 1
                UNION ALL
                SELECT disposition || ' ' || extract(epoch FROM date_trunc('hour', ended_at, 'UTC')), count(*)
                FROM asked WHERE disposition IS NOT NULL GROUP BY 1
                UNION ALL
                SELECT 'minutes ' || interview_minutes(started_at, ended_at), count(*)
                FROM asked WHERE disposition = 'COMPLETE' GROUP BY 1
                UNION ALL
                SELECT 'page ' || interview_last_page(state), count(*)
                FROM asked WHERE disposition IN ('PARTIAL', 'BREAK_OFF') GROUP BY 1
            )
            SELECT what || ': ' || coalesce(kept.interviews, 0) || ' kept, ' || coalesce(counted.interviews, 0)
                || ' counted'
            FROM kept FULL JOIN counted USING (what)
            WHERE coalesce(kept.interviews, 0) <> coalesce(counted.interviews, 0)
            ORDER BY what
            """;

    private static final String COMPLETES =
            """
            SELECT fielding_id AS fielding, hour AS class, CAST(sum(interviews) AS bigint) AS interviews
            FROM interview_tally WHERE fielding_id IN (:fieldings) AND outcome = 'COMPLETE'
            GROUP BY fielding_id, hour HAVING sum(interviews) <> 0
            """;
    private static final String MINUTES =
            """
            SELECT fielding_id AS fielding, minutes AS class, CAST(sum(interviews) AS bigint) AS interviews
            FROM interview_length WHERE fielding_id IN (:fieldings)
            GROUP BY fielding_id, minutes HAVING sum(interviews) <> 0
            """;
    private static final String BROKEN_OFF =
            """
            SELECT fielding_id AS fielding, page AS class, CAST(sum(interviews) AS bigint) AS interviews
            FROM interview_break_off WHERE fielding_id IN (:fieldings)
            GROUP BY fielding_id, page HAVING sum(interviews) <> 0
            """;

    private static final String COMPLETE =
            "SELECT coalesce(sum(interviews), 0) FROM interview_tally WHERE fielding_id = :fielding AND outcome = 'COMPLETE'";

    private final EntityManager entities;

    Tallies(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Counts a fielding's interviews, which takes long where there are many, and compares with what is kept.
     *
     * @return a line for each number that differs; none if all agree
     */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<String> verify(int fielding) {
        return entities.createNativeQuery(DIFFERENCES, String.class)
                .setParameter("fielding", fielding)
                .getResultList();
    }

    /** How many completes a fielding has. */
    long completes(int fielding) {
        return ((Number) entities.createNativeQuery(COMPLETE)
                        .setParameter("fielding", fielding)
                        .getSingleResult())
                .longValue();
    }

    /** What is kept of some fieldings. */
    Kept of(Collection<Integer> fieldings) {
        return new Kept(
                read(COMPLETES, Instant.class, fieldings),
                read(MINUTES, Integer.class, fieldings),
                read(BROKEN_OFF, String.class, fieldings));
    }

    @SuppressWarnings("unchecked")
    private <T extends Comparable<T>> Map<Integer, NavigableMap<T, Long>> read(
            String query, Class<T> type, Collection<Integer> fieldings) {
        List<Tuple> rows = entities.createNativeQuery(query, Tuple.class)
                .setParameter("fieldings", fieldings)
                .getResultList();
        Map<Integer, NavigableMap<T, Long>> read = new HashMap<>();
        rows.forEach(row -> read.computeIfAbsent(row.get("fielding", Integer.class), key -> new TreeMap<>())
                .put(row.get("class", type), row.get("interviews", Long.class)));
        return read;
    }

    /**
     * Numbers of interviews by fielding; where there are none, nothing.
     *
     * @param completes by the hour of their end
     * @param minutes completes by their length
     * @param brokenOff by the page that was sent last
     */
    record Kept(
            Map<Integer, NavigableMap<Instant, Long>> completes,
            Map<Integer, NavigableMap<Integer, Long>> minutes,
            Map<Integer, NavigableMap<String, Long>> brokenOff) {}
}
