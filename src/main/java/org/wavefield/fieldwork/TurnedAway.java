package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;

/** Keeps who was turned away, and for which cell. */
@ApplicationScoped
class TurnedAway {

    private final EntityManager entities;

    TurnedAway(EntityManager entities) {
        this.entities = entities;
    }

    /** Why. */
    enum Reason {
        /** There was no place when the screener was answered. */
        FULL,
        /** The place had been given back before the interview was complete, and others had taken it. */
        FULL_AT_COMPLETION,
        /** There is no cell that fits. */
        NO_CELL,
        /** Screened out; the cell is one that the answers would have belonged to. */
        SCREENED_OUT
    }

    /** From these cells: of a table, the first. */
    void from(int fielding, InterviewId interview, Collection<String> keys, Reason reason) {
        statement(
                        interview,
                        reason,
                        """
                        INSERT INTO turned_away (wave_id, interview_id, quota, cell_id, reason)
                        SELECT :wave, :interview, quota, min(id), :reason FROM quota_cell
                        WHERE fielding_id = :fielding AND key IN (:keys) GROUP BY quota
                        """)
                .setParameter("fielding", fielding)
                .setParameter("keys", keys)
                .executeUpdate();
    }

    /** For want of a cell in these tables. */
    void withoutCell(InterviewId interview, List<String> tables) {
        tables.forEach(table -> statement(
                        interview,
                        Reason.NO_CELL,
                        """
                        INSERT INTO turned_away (wave_id, interview_id, quota, reason)
                        VALUES (:wave, :interview, :quota, :reason)
                        """)
                .setParameter("quota", table)
                .executeUpdate());
    }

    private Query statement(InterviewId interview, Reason reason, String statement) {
        return entities.createNativeQuery(statement)
                .setParameter("wave", interview.wave())
                .setParameter("interview", interview.number())
                .setParameter("reason", reason.name());
    }
}
