package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlatformIT {

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @Test
    void clock_is_in_utc() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void database_is_the_oldest_postgresql_that_is_supported() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(15);
        }
    }
}
