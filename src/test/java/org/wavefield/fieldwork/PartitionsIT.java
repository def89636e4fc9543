package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.wavefield.study.Fielding;

@QuarkusTest
class PartitionsIT {

    @Inject
    FieldworkStudy study;

    @Inject
    Database database;

    @Inject
    DataSource source;

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

    @Test
    void wave_that_waits_for_a_long_transaction_holds_up_nobody_else() throws Exception {
        int fielding = study.open().id();
        int other = study.open().id();
        ExecutorService planner = Executors.newSingleThreadExecutor();
        try (Connection longOne = source.getConnection();
                Connection someone = source.getConnection()) {
            longOne.setAutoCommit(false);
            touch(longOne, fielding);
            Future<Fielding> planned = planner.submit(() -> study.open());
            for (int i = 0; i < 20; i++) {
                touch(someone, other);
            }
            assertThat(planned.isDone()).isFalse();
            longOne.commit();
            assertThat(planned.get(1, TimeUnit.MINUTES).wave()).isNotNull();
        } finally {
            planner.shutdownNow();
        }
    }

    /** Fails where it waits for longer than two seconds. */
    private static void touch(Connection connection, int fielding) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = '2s'");
            statement.execute("UPDATE fielding SET target = target WHERE id = " + fielding);
            statement.execute("RESET statement_timeout");
        }
    }
}
