package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String PROVIDER = "quarkus.oidc.auth-server-url";
    private static final String KEY = "thirty-two-characters-are-enough";

    @Test
    void nothing_configured_is_local() throws StartRefused {
        assertThat(Surroundings.of(config(Map.of()))).isEqualTo(Surroundings.LOCAL);
    }

    @Test
    void both_configured_is_configured_even_where_local_is_forbidden() throws StartRefused {
        Map<String, String> both =
                Map.of(DATABASE, "jdbc:x", PROVIDER, "https://x", AuditKey.NAME, KEY, "wavefield.local", "false");
        assertThat(Surroundings.of(config(both))).isEqualTo(Surroundings.CONFIGURED);
    }

    @Test
    void half_configured_is_refused_and_the_other_half_named() {
        assertRefused(Map.of(DATABASE, "jdbc:x"), "QUARKUS_OIDC_AUTH_SERVER_URL");
        assertRefused(Map.of(PROVIDER, "https://x"), "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void configured_node_needs_the_key_of_the_audit_trail() {
        Map<String, String> both = Map.of(DATABASE, "jdbc:x", PROVIDER, "https://x");
        assertRefused(both, "WAVEFIELD_AUDIT_KEY");
        assertRefused(Map.of(DATABASE, "jdbc:x", PROVIDER, "https://x", AuditKey.NAME, KEY.substring(1)), "too short");
        assertThatThrownBy(() -> Surroundings.hasDatabase(config(Map.of(DATABASE, "jdbc:x"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("WAVEFIELD_AUDIT_KEY");
    }

    @Test
    void blank_setting_is_none() {
        assertRefused(Map.of(DATABASE, " ", PROVIDER, "https://x"), "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void local_that_is_forbidden_is_refused() {
        assertRefused(Map.of("wavefield.local", "false"), "wavefield.local=false");
    }

    @Test
    void command_that_nobody_signs_in_to_needs_a_database_only() throws StartRefused {
        assertThat(Surroundings.hasDatabase(config(Map.of(DATABASE, "jdbc:x", AuditKey.NAME, KEY))))
                .isTrue();
        assertThat(Surroundings.hasDatabase(config(Map.of()))).isFalse();
        assertThatThrownBy(() -> Surroundings.hasDatabase(config(Map.of("wavefield.local", "false"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    private static void assertRefused(Map<String, String> settings, String named) {
        assertThatThrownBy(() -> Surroundings.of(config(settings)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(named);
    }

    private static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .build();
    }
}
