package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hibernate.Session;
import org.wavefield.study.WaveCreated;

/**
 * Makes a wave's partitions in the transaction that creates the wave. Each is made apart and then attached. Attaching takes
 * locks that submissions of every wave conflict with, until the wave's transaction ends: so it never waits long for a lock
 * with all others queueing behind it, but lets go and tries again.
 */
@ApplicationScoped
class Partitions {

    private static final String INTERVIEWS = "interview";

    /** Every table that is partitioned by wave, those that others refer to first. */
    static final List<String> TABLES =
            List.of(INTERVIEWS, "interview_code", "page_submission", "reservation", "turned_away");

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String PATIENCE = "200ms";
    private static final int MOST_ATTEMPTS = 50;

    private final EntityManager entities;

    Partitions(EntityManager entities) {
        this.entities = entities;
    }

    void make(@Observes WaveCreated event) {
        entities.unwrap(Session.class).doWork(connection -> make(connection, event.wave()));
    }

    /** By SQL, for the connection pool lets nobody roll back by the connection within a transaction of others. */
    private static void make(Connection connection, int wave) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int attempt = 1; ; attempt++) {
                statement.execute("SAVEPOINT before_partitions");
                try {
                    makeAll(statement, wave);
                    return;
                } catch (SQLException e) {
                    if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || attempt == MOST_ATTEMPTS) {
                        throw e;
                    }
                    statement.execute("ROLLBACK TO SAVEPOINT before_partitions");
                }
            }
        }
    }

    /** The rest of a page stays free, so that the next submission's version of a row finds room beside the last. */
    private static void makeAll(Statement statement, int wave) throws SQLException {
        statement.execute("SET LOCAL lock_timeout = '" + PATIENCE + "'");
        for (String table : TABLES) {
            String partition = table + "_wave_" + wave;
            statement.execute(
                    "CREATE TABLE " + partition + " (LIKE " + table + " INCLUDING ALL) WITH (fillfactor = 80)");
            if (table.equals(INTERVIEWS)) {
                statement.execute("DO $$ BEGIN PERFORM count_what_comes_to('" + partition + "'); END $$");
            }
            statement.execute(
                    "ALTER TABLE " + table + " ATTACH PARTITION " + partition + " FOR VALUES IN (" + wave + ")");
        }
        statement.execute("SET LOCAL lock_timeout = DEFAULT");
    }
}
