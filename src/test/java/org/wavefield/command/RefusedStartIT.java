package org.wavefield.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wavefield.platform.LocalWavefield;

/** The packaged application where it cannot or must not start: one sentence, an exit code, and nothing left running. */
class RefusedStartIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private LocalWavefield wavefield;

    @BeforeEach
    void prepare() {
        wavefield = new LocalWavefield(directory);
    }

    @Test
    void database_without_identity_provider_is_half_configured() {
        wavefield.start("quarkus.datasource.jdbc.url=jdbc:postgresql://database.invalid/wavefield");
        assertRefusal("A database is configured but no identity provider: set QUARKUS_OIDC_AUTH_SERVER_URL");
        assertThat(wavefield.directory()).doesNotExist();
    }

    @Test
    void identity_provider_without_database_is_half_configured() {
        wavefield.launch(List.of("env", "QUARKUS_OIDC_AUTH_SERVER_URL=http://provider.invalid/realms/wavefield"));
        assertRefusal("An identity provider is configured but no database: set QUARKUS_DATASOURCE_JDBC_URL");
        assertThat(wavefield.directory()).doesNotExist();
    }

    @Test
    void configured_node_without_the_key_of_the_audit_trail_does_not_start() {
        wavefield.launch(List.of(
                "env",
                "QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://database.invalid/wavefield",
                "QUARKUS_OIDC_AUTH_SERVER_URL=http://provider.invalid/realms/wavefield"));
        assertRefusal("The key of the audit trail is missing: set WAVEFIELD_AUDIT_KEY");
        assertThat(wavefield.directory()).doesNotExist();
    }

    @Test
    void local_stack_that_is_forbidden_does_not_start() {
        wavefield.launch(List.of("env", "WAVEFIELD_LOCAL=false"));
        assertRefusal("No database is configured, and wavefield.local=false forbids a local one");
        assertThat(wavefield.directory()).doesNotExist();
    }

    @Test
    void web_port_that_is_taken_is_named() throws IOException {
        assertTaken(wavefield.webPort(), "The web server", "quarkus.http.port");
    }

    @Test
    void management_port_that_is_taken_is_named() throws IOException {
        assertTaken(wavefield.managementPort(), "The management server", "quarkus.management.port");
    }

    @Test
    void port_of_the_identity_provider_that_is_taken_is_named() throws IOException {
        assertTaken(wavefield.keycloakPort(), "Keycloak", "wavefield.keycloak.port");
    }

    @Test
    void data_of_another_version_are_left_alone() throws IOException {
        Path version = Files.createDirectories(wavefield.directory().resolve("postgres"))
                .resolve("PG_VERSION");
        Files.writeString(version, "14\n");
        wavefield.start();
        assertRefusal("The data in " + version.getParent() + " belong to PostgreSQL 14");
        assertThat(version).hasContent("14");
    }

    @Test
    void file_in_place_of_the_directory_is_in_the_way() throws IOException {
        Files.writeString(wavefield.directory(), "not a directory");
        wavefield.start();
        assertRefusal("Wavefield keeps its data in " + wavefield.directory() + ", but cannot write there");
    }

    /** The first is too small for PostgreSQL's programs, the second for its data. */
    @ParameterizedTest
    @ValueSource(strings = {"20m", "75m"})
    void full_disk_is_said_to_be_full(String size) throws IOException {
        Files.createDirectory(wavefield.directory());
        wavefield.launch(List.of(
                "unshare",
                "--mount",
                "--map-root-user",
                "sh",
                "-c",
                "mount -t tmpfs -o mode=700,size=" + size + " tmpfs \"$0\" && exec \"$@\"",
                wavefield.directory().toString()));
        assertRefusal("no space left on");
    }

    private void assertTaken(int port, String purpose, String setting) throws IOException {
        try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            wavefield.start();
            assertRefusal(purpose + " needs port " + stranger.getLocalPort() + " on 127.0.0.1, which is not free");
            assertThat(wavefield.complaints()).contains("-D" + setting + "=");
        }
    }

    private void assertRefusal(String reason) {
        assertThat(wavefield.exitCode()).isEqualTo(1);
        assertThat(wavefield.complaints()).hasLineCount(1).contains(reason);
        assertThat(wavefield.processes()).isEmpty();
    }
}
