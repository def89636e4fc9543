package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void reason_is_in_words_where_the_exception_has_a_path_only() {
        assertThat(Reason.of(new AccessDeniedException("/x"))).isEqualTo("permission denied");
        assertThat(Reason.of(new FileAlreadyExistsException("/x"))).isEqualTo("a file of that name is in the way");
        assertThat(Reason.of(new FileSystemException("/x", null, "No space left on device")))
                .isEqualTo("no space left on device");
        assertThat(Reason.of(new IOException())).isEqualTo("IOException");
    }
}
