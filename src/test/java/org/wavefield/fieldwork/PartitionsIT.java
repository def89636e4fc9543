package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartitionsIT {

    @Inject
    FieldworkStudy study;

    @Inject
    Database database;

    @Test
    void wave_has_a_partition_of_every_partitioned_table() throws SQLException {
        int wave = study.open().wave().id();

        List<String> partitioned = database.ask("SELECT relname FROM pg_class WHERE relkind = 'p' ORDER BY relname");

        assertThat(partitioned).containsExactlyElementsOf(Partitions.TABLES);
        assertThat(partitioned).allSatisfy(table -> assertThat(database.ask(
                        "SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE relname = ?",
                        table + "_wave_" + wave))
                .containsExactly("FOR VALUES IN (" + wave + ")"));
    }

    @Test
    void look_up_touches_one_partition() throws SQLException {
        int wave = study.open().wave().id();
        study.open();

        String plan = String.join(
                "\n",
                database.ask(
                        "EXPLAIN SELECT * FROM interview WHERE wave_id = " + wave + " AND id = ?", UUID.randomUUID()));

        assertThat(plan).contains("interview_wave_" + wave).doesNotContain("Append");
    }
}
