package org.wavefield.platform;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What a node finds configured, and so whether it may start a local stack: never by accident, never half. */
public enum Surroundings {
    /** Neither database nor identity provider: this machine alone, with a stack that Wavefield starts. */
    LOCAL,
    /** Both: Wavefield starts nothing beside itself. */
    CONFIGURED;

    /** Setting that forbids the local stack. */
    static final String LOCAL_ALLOWED = "wavefield.local";

    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String IDENTITY_PROVIDER = "quarkus.oidc.auth-server-url";

    /** Decides, or refuses and says what is missing. */
    public static Surroundings of(Config config) throws StartRefused {
        boolean database = isSet(config, DATABASE);
        boolean identityProvider = isSet(config, IDENTITY_PROVIDER);
        if (database && identityProvider) {
            AuditKey.require(config);
            return CONFIGURED;
        }
        if (database) {
            throw new StartRefused("A database is configured but no identity provider: set "
                    + "QUARKUS_OIDC_AUTH_SERVER_URL (" + IDENTITY_PROVIDER + ") too, or neither for a local stack.");
        }
        if (identityProvider) {
            throw new StartRefused("An identity provider is configured but no database: set "
                    + "QUARKUS_DATASOURCE_JDBC_URL (" + DATABASE + ") too, or neither for a local stack.");
        }
        if (!config.getOptionalValue(LOCAL_ALLOWED, Boolean.class).orElse(true)) {
            throw new StartRefused(
                    "No database is configured, and " + LOCAL_ALLOWED + "=false forbids a local one: set "
                            + "QUARKUS_DATASOURCE_JDBC_URL and QUARKUS_OIDC_AUTH_SERVER_URL.");
        }
        return LOCAL;
    }

    /** Whether a database is configured. */
    public static boolean namesDatabase(Config config) {
        return isSet(config, DATABASE);
    }

    /**
     * Whether a command, which nobody signs in to, finds a database configured.
     *
     * @throws StartRefused if none is, and a local one is forbidden, or if it lacks the key of the audit trail
     */
    public static boolean hasDatabase(Config config) throws StartRefused {
        boolean database = namesDatabase(config);
        if (!database && !config.getOptionalValue(LOCAL_ALLOWED, Boolean.class).orElse(true)) {
            throw new StartRefused("No database is configured, and " + LOCAL_ALLOWED
                    + "=false forbids a local one: set QUARKUS_DATASOURCE_JDBC_URL.");
        }
        if (database) {
            AuditKey.require(config);
        }
        return database;
    }

    private static boolean isSet(Config config, String name) {
        Optional<String> value = config.getOptionalValue(name, String.class);
        return value.filter(text -> !text.isBlank()).isPresent();
    }
}
