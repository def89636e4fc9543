package org.wavefield.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.wavefield.platform.LocalWavefield;

/**
 * The packaged application that is stopped, or killed, and started again on the same data. What a respondent was told to
 * be stored is there, and nothing of the old one is left beside the new one.
 */
class LocalRestartIT {

    private static final int CLIENTS = 4;
    private static final Duration STOPPING = Duration.ofSeconds(20);

    /** The tests take over from one another what they find here, as any start does. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    private final LocalWavefield wavefield = new LocalWavefield(directory);
    private final Acknowledgements acknowledged = new Acknowledgements();

    @AfterEach
    void end() {
        wavefield.killWithDatabase();
    }

    @Test
    void stopped_while_keycloak_starts_nothing_is_left_and_nothing_is_lost() throws Exception {
        wavefield.startToFirstPage();
        new Filling(wavefield.address(), acknowledged).answer(2);
        wavefield.await("Keycloak", () -> !wavefield.keycloaks().isEmpty());
        assertThat(stoppedBy("TERM")).isEqualTo(128 + 15);
        wavefield.startToFirstPage();
        assertNothingIsLost();
        assertThat(stoppedBy("INT")).isEqualTo(128 + 2);
    }

    @Test
    void killed_alone_it_starts_again_and_takes_over_what_was_left() throws Exception {
        wavefield.startToFirstPage();
        new Filling(wavefield.address(), acknowledged).answer(2);
        wavefield.await("Keycloak", () -> !wavefield.keycloaks().isEmpty());
        List<ProcessHandle> left = wavefield.processes();
        wavefield.kill();
        assertThat(wavefield.postmasters()).isNotEmpty();
        wavefield.startToFirstPage();
        assertThat(left).noneMatch(ProcessHandle::isAlive);
        assertThat(wavefield.postmasters()).hasSize(1);
        assertThat(wavefield.keycloaks()).hasSizeLessThanOrEqualTo(1);
        assertNothingIsLost();
    }

    @Test
    void killed_with_its_database_while_people_answer_every_acknowledged_page_is_there_once() throws Exception {
        wavefield.startToFirstPage();
        List<Thread> people = Filling.crowd(CLIENTS, wavefield.address(), acknowledged);
        wavefield.await("many answers", () -> acknowledged.pages() > 100);
        wavefield.killWithDatabase();
        for (Thread person : people) {
            person.join();
        }
        wavefield.startToFirstPage();
        assertNothingIsLost();
    }

    private int stoppedBy(String signal) {
        Instant asked = Instant.now();
        wavefield.signal(signal);
        int exitCode = wavefield.exitCode();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(STOPPING);
        assertThat(wavefield.processes()).isEmpty();
        assertThat(wavefield.complaints()).isEmpty();
        return exitCode;
    }

    private void assertNothingIsLost() throws Exception {
        try (Connection database = DriverManager.getConnection(
                wavefield.jdbcUrl("wavefield"), "wavefield", wavefield.secret("postgres.wavefield"))) {
            acknowledged.assertStored(database);
        }
    }
}
