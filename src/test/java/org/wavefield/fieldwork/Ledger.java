package org.wavefield.fieldwork;

/** What has to be true of the ledger at every commit. */
public final class Ledger {

    /** A line for each contradiction; its parameters are the fielding, the fielding, and the wave. */
    public static final String CONTRADICTIONS =
            """
            WITH counted AS (
                SELECT c.id, c.key, c.reserved, c.completed, c.admit_limit, c.target, c.tolerance,
                       count(r.*) FILTER (WHERE r.state = 'HELD') AS held,
                       count(r.*) FILTER (WHERE r.state = 'COMPLETED') AS taken
                FROM quota_cell c LEFT JOIN reservation r ON r.cell_id = c.id
                WHERE c.fielding_id = ? GROUP BY c.id
            ), interviews AS (
                SELECT i.id, i.disposition, i.screener_closed_at, count(DISTINCT r.state) AS states, min(r.state) AS state
                FROM interview i LEFT JOIN reservation r ON r.wave_id = i.wave_id AND r.interview_id = i.id
                WHERE i.fielding_id = ? AND i.wave_id = ? GROUP BY i.wave_id, i.id
            )
            SELECT key || ' has more than its limit' FROM counted WHERE reserved + completed > admit_limit
            UNION ALL
            SELECT key || ' counts ' || reserved || ' and ' || completed || ', its reservations are ' || held || ' and '
                || taken FROM counted WHERE reserved <> held OR completed <> taken
            UNION ALL
            SELECT key || ' has a limit of its own' FROM counted
            WHERE admit_limit <> greatest(target + tolerance, reserved + completed)
            UNION ALL
            SELECT id || ' holds some of its cells and not others' FROM interviews WHERE states > 1
            UNION ALL
            SELECT id || ' has ended and holds a place' FROM interviews WHERE disposition IS NOT NULL AND state = 'HELD'
            UNION ALL
            SELECT id || ' is no complete and has taken a place' FROM interviews
            WHERE disposition IS DISTINCT FROM 'COMPLETE' AND state IN ('COMPLETED', 'REVERSED')
            UNION ALL
            SELECT id || ' is complete without a place' FROM interviews
            WHERE disposition = 'COMPLETE' AND state IN ('HELD', 'RELEASED')
            """;

    private Ledger() {}
}
