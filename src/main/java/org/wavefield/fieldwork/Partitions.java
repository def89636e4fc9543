package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.wavefield.study.WaveCreated;

/**
 * Makes a wave's partitions in the transaction that creates the wave. Each is made apart and then attached: unlike {@code
 * PARTITION OF}, that does not wait for interviews of other waves, nor they for it.
 */
@ApplicationScoped
class Partitions {

    private static final String INTERVIEWS = "interview";

    /** Every table that is partitioned by wave, those that others refer to first. */
    static final List<String> TABLES = List.of(INTERVIEWS, "interview_code", "page_submission");

    private final EntityManager entities;

    Partitions(EntityManager entities) {
        this.entities = entities;
    }

    void make(@Observes WaveCreated event) {
        TABLES.forEach(table -> make(table, event.wave()));
    }

    /** The rest of a page stays free, so that the next submission's version of a row finds room beside the last. */
    private void make(String table, int wave) {
        String partition = table + "_wave_" + wave;
        execute("CREATE TABLE " + partition + " (LIKE " + table + " INCLUDING ALL) WITH (fillfactor = 80)");
        if (table.equals(INTERVIEWS)) {
            execute("DO $$ BEGIN PERFORM count_what_comes_to('" + partition + "'); END $$");
        }
        execute("ALTER TABLE " + table + " ATTACH PARTITION " + partition + " FOR VALUES IN (" + wave + ")");
    }

    private void execute(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }
}
