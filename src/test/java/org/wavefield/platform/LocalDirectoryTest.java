package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void directory_is_one_wavefields_until_it_is_closed() throws StartRefused {
        Path path = parent.resolve("data");
        try (LocalDirectory first = LocalDirectory.claim(path)) {
            assertThat(first.path()).isEqualTo(path);
            assertThatThrownBy(() -> LocalDirectory.claim(path))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Another Wavefield is running in this directory");
        }
        LocalDirectory.claim(path).close();
    }
}
