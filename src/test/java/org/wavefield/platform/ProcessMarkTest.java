package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMarkTest {

    @TempDir
    Path directory;

    private Process process;
    private ProcessMark mark;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
        mark = new ProcessMark(directory.resolve("process.pid"));
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void marked_process_is_ended_and_forgotten() throws IOException {
        mark.write(process.toHandle());
        mark.endMarked();
        assertThat(process.isAlive()).isFalse();
        assertThat(mark.file()).doesNotExist();
    }

    @Test
    void stranger_with_the_same_number_is_left_alone() throws IOException {
        Files.write(mark.file(), List.of(Long.toString(process.pid()), "2001-01-01T00:00:00Z"));
        mark.endMarked();
        assertThat(process.isAlive()).isTrue();
        assertThat(mark.file()).doesNotExist();
    }

    @Test
    void process_that_has_gone_is_forgotten() throws Exception {
        mark.write(process.toHandle());
        process.destroyForcibly().waitFor();
        mark.endMarked();
        assertThat(mark.file()).doesNotExist();
    }

    @Test
    void without_a_mark_nothing_happens() throws IOException {
        mark.endMarked();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void process_that_does_not_listen_is_ended_in_the_end() throws Exception {
        Process deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while true; do sleep 1; done").start();
        try {
            assertThat((char) deaf.getInputStream().read()).isEqualTo('r');
            ProcessMark.endAtOnce(deaf.toHandle());
            assertThat(deaf.isAlive()).isFalse();
        } finally {
            deaf.destroyForcibly();
        }
    }

    @Test
    void mark_is_its_owners() throws IOException {
        mark.write(process.toHandle());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mark.file())))
                .isEqualTo("rw-------");
    }
}
