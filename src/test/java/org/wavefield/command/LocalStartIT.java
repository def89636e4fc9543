package org.wavefield.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wavefield.platform.LocalWavefield;
import org.wavefield.platform.Session;

/** The packaged application where nothing is configured: what a person finds after the README's first command. */
class LocalStartIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    static LocalWavefield wavefield;

    @BeforeAll
    static void start() {
        wavefield = new LocalWavefield(directory).startToFirstPage();
    }

    @AfterAll
    static void stop() {
        wavefield.signal("TERM");
        assertThat(wavefield.exitCode()).isEqualTo(128 + 15);
        assertThat(wavefield.processes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "CA", "GB", "DE", "PL", "RU"})
    void demonstration_is_open_in_each_country(String panel) throws IOException {
        assertThat(wavefield.status("/join/microcode/100/" + panel)).isEqualTo(200);
        assertThat(wavefield.get("/").body()).contains("/join/microcode/100/" + panel);
    }

    @Test
    void console_says_where_to_click_and_how_to_sign_in() throws IOException {
        wavefield.await("the announcement", () -> wavefield.output().contains("Ctrl+C stops it."));
        assertThat(wavefield.output())
                .contains("Wavefield is ready: " + wavefield.address() + "/")
                .contains("Germany: " + wavefield.address() + "/join/microcode/100/DE")
                .contains(wavefield.address() + "/admin")
                .contains("\"" + wavefield.secret("keycloak.user.researcher") + "\"");
        assertThat(wavefield.complaints()).isEmpty();
    }

    @Test
    void what_it_keeps_can_be_read_by_its_owner_only() throws IOException {
        assertThat(permissions(wavefield.directory())).isEqualTo("rwx------");
        assertThat(permissions(wavefield.directory().resolve("secrets.properties")))
                .isEqualTo("rw-------");
        assertThat(permissions(wavefield.directory().resolve("postgres"))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "wavefield", "keycloak"})
    void database_lets_nobody_in_without_the_password(String user) throws IOException {
        String url = wavefield.jdbcUrl("wavefield");
        assertThatThrownBy(() -> DriverManager.getConnection(url, user, "")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(url, user, "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void database_loses_nothing_that_it_has_acknowledged() throws Exception {
        try (Connection database = asApplication()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(setting(database, setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void database_is_reached_from_this_machine_only() throws Exception {
        try (Connection database = asApplication()) {
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            int port = Integer.parseInt(setting(database, "port"));
            for (InetAddress address : otherAddresses()) {
                for (int taken : List.of(port, wavefield.webPort(), wavefield.managementPort())) {
                    assertThatThrownBy(() -> new Socket(address, taken).close()).isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void second_one_on_the_same_data_is_refused(@TempDir Path elsewhere) {
        LocalWavefield second =
                new LocalWavefield(elsewhere).start("wavefield.local.directory=" + wavefield.directory());
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.complaints())
                .hasLineCount(1)
                .startsWith("Another Wavefield is running in this directory")
                .contains("Stop it first, or start this one elsewhere.");
        assertThat(wavefield.status("/")).isEqualTo(200);
    }

    @Test
    void everybody_signs_in_with_the_password_that_was_printed() throws Exception {
        wavefield.await("signing in", () -> wavefield.output().contains("Researchers can sign in now."));
        for (String account : List.of("admin", "researcher", "analyst", "reviewer")) {
            String password = wavefield.secret("keycloak.user." + account);
            assertThat(wavefield.output()).contains("\"" + account + "\", password \"" + password + "\"");
            Map<String, String> session = Session.of(wavefield.address(), account, password);
            RestAssured.given()
                    .cookies(session)
                    .get(wavefield.address() + "/admin")
                    .then()
                    .statusCode(200)
                    .body(containsString("Microcode"));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Connection asApplication() throws IOException, SQLException {
        return DriverManager.getConnection(
                wavefield.jdbcUrl("wavefield"), "wavefield", wavefield.secret("postgres.wavefield"));
    }

    private static String setting(Connection database, String name) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }
}
