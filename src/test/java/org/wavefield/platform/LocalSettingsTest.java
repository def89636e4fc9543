package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSettingsTest {

    @TempDir
    Path keycloak;

    @BeforeEach
    void unpack() throws IOException {
        Files.createFile(Files.createDirectory(keycloak.resolve("lib")).resolve("quarkus-run.jar"));
    }

    @Test
    void without_settings_data_lie_in_the_working_directory_and_ports_are_the_usual_ones() throws StartRefused {
        LocalSettings settings = LocalSettings.from(config(Map.of()));
        assertThat(settings).isEqualTo(new LocalSettings(Path.of(".wavefield"), keycloak, 8080, 9000, 8180));
    }

    @Test
    void every_port_and_the_directory_can_be_chosen() throws StartRefused {
        LocalSettings settings = LocalSettings.from(config(Map.of(
                "wavefield.local.directory", "/data",
                "quarkus.http.port", "1",
                "quarkus.management.port", "2",
                "wavefield.keycloak.port", "3")));
        assertThat(settings).isEqualTo(new LocalSettings(Path.of("/data"), keycloak, 1, 2, 3));
    }

    @Test
    void directory_without_keycloak_is_refused_and_says_what_to_do() {
        assertThatThrownBy(() -> LocalSettings.from(config(Map.of("wavefield.keycloak.home", "/nowhere"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("/nowhere")
                .hasMessageContaining("mvn package");
    }

    private Config config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("wavefield.keycloak.home", keycloak.toString()));
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
    }
}
