package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.wavefield.quota.Fill;

/**
 * The ledger's statements. Cells are locked in the order of their ids, by whoever holds the interview's row already, and
 * everything else that a transaction locks comes after them: so nobody waits in a circle. They are read by the statement
 * that locks them, hence as they are, and nothing about them is believed without the lock.
 */
@ApplicationScoped
class CellRows {

    private final EntityManager entities;

    CellRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Locks cells of a fielding.
     *
     * @param keys those wanted
     * @param all whether to lock the fielding's other cells with them, for a transaction of several interviews
     * @return those wanted and perhaps others
     */
    @SuppressWarnings("unchecked")
    List<Fill> lock(int fielding, Collection<String> keys, boolean all) {
        Stream<Tuple> rows = entities.createNativeQuery(
                        """
                        SELECT id, key, admit_limit, reserved, completed FROM quota_cell
                        WHERE fielding_id = :fielding AND (:all OR key IN (:keys)) ORDER BY id FOR UPDATE
                        """,
                        Tuple.class)
                .setParameter("fielding", fielding)
                .setParameter("all", all)
                .setParameter("keys", keys)
                .getResultStream();
        return rows.map(CellRows::fill).toList();
    }

    /** Holds a place in each of these cells, which are locked and have room. */
    void hold(InterviewId interview, List<Fill> cells, Instant expires) {
        of(
                        interview,
                        cells,
                        """
                        WITH held AS (UPDATE quota_cell SET reserved = reserved + 1 WHERE id IN (:cells) RETURNING id)
                        INSERT INTO reservation (wave_id, interview_id, cell_id, state, expires_at)
                        SELECT :wave, :interview, id, 'HELD', :expires FROM held
                        """)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    /** Locks the cells of an interview's places. */
    @SuppressWarnings("unchecked")
    List<Place> lock(InterviewId interview) {
        Stream<Tuple> rows = entities.createNativeQuery(
                        """
                        SELECT c.id, c.key, c.admit_limit, c.reserved, c.completed, c.quota, r.state
                        FROM reservation r JOIN quota_cell c ON c.id = r.cell_id
                        WHERE r.wave_id = :wave AND r.interview_id = :interview ORDER BY c.id FOR UPDATE OF c
                        """,
                        Tuple.class)
                .setParameter("wave", interview.wave())
                .setParameter("interview", interview.number())
                .getResultStream();
        return rows.map(row -> new Place(
                        fill(row), row.get("quota", String.class), State.valueOf(row.get("state", String.class))))
                .toList();
    }

    /**
     * Makes the interview's places those of a complete.
     *
     * @param held whether they are held now, and not given back
     */
    void complete(InterviewId interview, List<Fill> cells, boolean held) {
        of(
                        interview,
                        cells,
                        """
                        WITH taken AS (UPDATE quota_cell SET reserved = reserved - :held, completed = completed + 1
                            WHERE id IN (:cells) RETURNING id)
                        UPDATE reservation r SET state = 'COMPLETED' FROM taken
                        WHERE r.wave_id = :wave AND r.interview_id = :interview AND r.cell_id = taken.id
                        """)
                .setParameter("held", held ? 1 : 0)
                .executeUpdate();
    }

    /** Gives the place of a complete back that counts no more. */
    void reverse(InterviewId interview, List<Fill> cells) {
        of(
                        interview,
                        cells,
                        """
                        WITH freed AS (UPDATE quota_cell SET completed = completed - 1,
                            admit_limit = greatest(target + tolerance, reserved + completed - 1)
                            WHERE id IN (:cells) RETURNING id)
                        UPDATE reservation r SET state = 'REVERSED' FROM freed
                        WHERE r.wave_id = :wave AND r.interview_id = :interview AND r.cell_id = freed.id
                        """)
                .executeUpdate();
    }

    /**
     * Gives back what these interviews, whose rows are locked, hold: all of their cells are locked in one statement, so
     * that they are in order across interviews.
     *
     * @return how many places were given back
     */
    int release(int wave, Collection<UUID> interviews) {
        boolean none = interviews.isEmpty()
                || among(
                                wave,
                                interviews,
                                """
                                SELECT c.id FROM quota_cell c WHERE c.id IN (SELECT r.cell_id FROM reservation r
                                    WHERE r.wave_id = :wave AND r.interview_id IN (:interviews) AND r.state = 'HELD')
                                ORDER BY c.id FOR UPDATE
                                """)
                        .getResultList()
                        .isEmpty();
        return none
                ? 0
                : among(
                                wave,
                                interviews,
                                """
                                WITH released AS (UPDATE reservation SET state = 'RELEASED'
                                    WHERE wave_id = :wave AND interview_id IN (:interviews) AND state = 'HELD'
                                    RETURNING cell_id),
                                counted AS (SELECT cell_id, CAST(count(*) AS integer) AS places FROM released
                                    GROUP BY cell_id)
                                UPDATE quota_cell c SET reserved = c.reserved - counted.places,
                                    admit_limit = greatest(c.target + c.tolerance,
                                        c.reserved + c.completed - counted.places)
                                FROM counted WHERE c.id = counted.cell_id
                                """)
                        .executeUpdate();
    }

    private Query of(InterviewId interview, List<Fill> cells, String statement) {
        return entities.createNativeQuery(statement)
                .setParameter("wave", interview.wave())
                .setParameter("interview", interview.number())
                .setParameter("cells", cells.stream().map(Fill::id).toList());
    }

    private Query among(int wave, Collection<UUID> interviews, String statement) {
        return entities.createNativeQuery(statement).setParameter("wave", wave).setParameter("interviews", interviews);
    }

    private static Fill fill(Tuple row) {
        return new Fill(
                row.get("id", Integer.class),
                row.get("key", String.class),
                row.get("admit_limit", Integer.class),
                row.get("reserved", Integer.class),
                row.get("completed", Integer.class));
    }

    /**
     * An interview's place in a cell.
     *
     * @param quota the table that the cell belongs to
     */
    record Place(Fill cell, String quota, State state) {}

    /** What an interview's place can be. */
    enum State {
        /** Kept for it until it expires. */
        HELD,
        /** Taken by a complete. */
        COMPLETED,
        /** Given back: it expired, or the interview ended otherwise. */
        RELEASED,
        /** Given back by a complete that counts no more. */
        REVERSED
    }
}
