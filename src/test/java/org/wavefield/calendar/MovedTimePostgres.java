package org.wavefield.calendar;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;

/** A database of its own that has never known the true time, and the file of the clock that it lives by. */
public class MovedTimePostgres implements QuarkusTestResourceLifecycleManager {

    static final Instant BEGINNING = Instant.parse("2025-01-01T00:00:00Z");

    private EmbeddedPostgres postgres;
    private Path clock;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .start();
            clock = Files.createTempDirectory("moved-time").resolve("clock");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        moveTo(BEGINNING);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "",
                "wavefield.clock.file",
                clock.toString());
    }

    /** Moves the clock of everybody at once. */
    void moveTo(Instant instant) {
        try {
            Path next = Files.writeString(clock.resolveSibling("next"), instant.toString());
            Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path clock() {
        return clock;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(MovedTimePostgres.class));
    }

    /** After the PostgreSQL of all tests, whose address this one's is to replace. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
