package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wavefield.platform.Secrets.Holder;

class SecretsTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("secrets.properties");
    }

    @Test
    void passwords_are_drawn_once_and_kept() throws IOException {
        Secrets drawn = Secrets.keptIn(file);
        Secrets read = Secrets.keptIn(file);
        assertThat(Holder.values())
                .allSatisfy(holder -> assertThat(read.of(holder)).isEqualTo(drawn.of(holder)));
    }

    @Test
    void passwords_differ_and_need_no_quoting() throws IOException {
        Secrets secrets = Secrets.keptIn(file);
        assertThat(Stream.of(Holder.values()).map(secrets::of))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[0-9a-f]{12,}"));
    }

    @Test
    void password_that_is_missing_is_drawn_beside_the_others() throws IOException {
        Files.writeString(file, "postgres.superuser=kept\n");
        Secrets secrets = Secrets.keptIn(file);
        assertThat(secrets.of(Holder.POSTGRES_SUPERUSER)).isEqualTo("kept");
        assertThat(secrets.of(Holder.RESEARCHER)).isNotBlank();
        assertThat(Files.readString(file)).contains("postgres.superuser=kept", "keycloak.user.researcher=");
    }

    @Test
    void file_is_its_owners_and_nothing_lies_beside_it() throws IOException {
        Secrets.keptIn(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory.toFile().list()).containsExactly("secrets.properties");
    }
}
