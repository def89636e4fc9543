package org.wavefield.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.wavefield.platform.Secrets.Holder;

/**
 * What Wavefield needs beside itself, on one machine: PostgreSQL, Keycloak and a mail server, all real, all on the loopback
 * address, with all that they keep in one directory.
 *
 * <p>Closing waits for a start that is under way, so that nothing can slip out between the two.
 */
public final class LocalStack implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final LocalSettings settings;
    private final PrintStream console;
    private LocalDirectory directory;
    private Secrets secrets;
    private PostgresServer postgres;
    private LocalMailServer mail;
    private KeycloakServer keycloak;
    private boolean closed;

    /**
     * A stack that has not started.
     *
     * @param console where it says what it does
     */
    public LocalStack(LocalSettings settings, PrintStream console) {
        this.settings = settings;
        this.console = console;
    }

    /**
     * Starts what is needed; PostgreSQL answers when this returns, Keycloak a while later.
     *
     * @return the settings that tell Quarkus where they are
     * @throws StartRefused with nothing left running
     */
    public synchronized Map<String, String> start() throws StartRefused {
        if (closed) {
            throw new StartRefused("Wavefield was stopped while it started.");
        }
        try {
            directory = LocalDirectory.claim(settings.directory());
            secrets = Secrets.keptIn(directory.resolve("secrets.properties"));
            ProcessMark keycloakMark = new ProcessMark(directory.resolve("keycloak.pid"));
            keycloakMark.endMarked();
            requireFreePorts();
            startPostgres();
            mail = LocalMailServer.start(mailbox(), Clock.systemUTC());
            startKeycloak(keycloakMark);
            return forQuarkus();
        } catch (IOException e) {
            close();
            throw new StartRefused("The local stack could not be started: " + Reason.of(e) + ".", e);
        } catch (StartRefused e) {
            close();
            throw e;
        }
    }

    /**
     * Starts the database alone, for a command that nobody signs in to.
     *
     * @return the settings that tell Quarkus where it is
     * @throws StartRefused with nothing left running
     */
    public synchronized Map<String, String> startDatabase() throws StartRefused {
        if (closed) {
            throw new StartRefused("Wavefield was stopped while it started.");
        }
        try {
            directory = LocalDirectory.claim(settings.directory());
            secrets = Secrets.keptIn(directory.resolve("secrets.properties"));
            startPostgres();
            return whereDatabaseIs();
        } catch (IOException e) {
            close();
            throw new StartRefused("The local database could not be started: " + Reason.of(e) + ".", e);
        } catch (StartRefused e) {
            close();
            throw e;
        }
    }

    private Map<String, String> whereDatabaseIs() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl("wavefield"),
                "quarkus.datasource.username",
                "wavefield",
                "quarkus.datasource.password",
                secrets.of(Holder.APPLICATION_DATABASE),
                AuditKey.NAME,
                secrets.of(Holder.AUDIT));
    }

    private void requireFreePorts() throws StartRefused {
        Ports.requireFree(LOOPBACK, settings.webPort(), "The web server", "quarkus.http.port");
        Ports.requireFree(LOOPBACK, settings.managementPort(), "The management server", "quarkus.management.port");
        Ports.requireFree(LOOPBACK, settings.keycloakPort(), "Keycloak", "wavefield.keycloak.port");
    }

    private void startPostgres() throws IOException, StartRefused {
        String superuserPassword = secrets.of(Holder.POSTGRES_SUPERUSER);
        PostgresBinaries binaries = PostgresBinaries.in(directory.path());
        PostgresCluster cluster = new PostgresCluster(directory.resolve("postgres"));
        cluster.prepare(binaries, superuserPassword);
        postgres = PostgresServer.start(binaries, cluster, directory.resolve("postgresql.log"));
        new PostgresDatabase("wavefield", secrets.of(Holder.APPLICATION_DATABASE)).ensure(postgres, superuserPassword);
        console.println(
                "PostgreSQL runs on " + LOOPBACK + ":" + postgres.port() + ", its data are in " + cluster.data());
    }

    private Path mailbox() {
        return directory.resolve("mail");
    }

    private void startKeycloak(ProcessMark mark) throws StartRefused {
        String superuserPassword = secrets.of(Holder.POSTGRES_SUPERUSER);
        PostgresDatabase database = new PostgresDatabase("keycloak", secrets.of(Holder.KEYCLOAK_DATABASE));
        // Keycloak imports the realm and its accounts one after the other, and does not go on where it was interrupted.
        database.ensureComplete(postgres, superuserPassword);
        KeycloakCommand command = new KeycloakCommand(
                settings.keycloakHome(), settings.keycloakPort(), postgres.jdbcUrl("keycloak"), keycloakEnvironment());
        PostgresServer kept = postgres;
        keycloak = new KeycloakServer(
                command,
                mark,
                directory.resolve("keycloak.log"),
                console,
                () -> keep(database, kept, superuserPassword));
        keycloak.start(() -> Ports.isOpen(LOOPBACK, settings.webPort()));
    }

    private Map<String, String> keycloakEnvironment() {
        return Map.ofEntries(
                Map.entry("KC_DB_PASSWORD", secrets.of(Holder.KEYCLOAK_DATABASE)),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(Holder.KEYCLOAK_ADMINISTRATOR)),
                // Without a port: Keycloak then takes any port of the loopback address.
                Map.entry("WAVEFIELD_URL", "http://localhost"),
                Map.entry("WAVEFIELD_SECOND_URL", "http://127.0.0.1"),
                Map.entry("WAVEFIELD_CLIENT_SECRET", secrets.of(Holder.WEB_CLIENT)),
                Map.entry("WAVEFIELD_SCRIPTS_SECRET", secrets.of(Holder.SCRIPTS_CLIENT)),
                Map.entry("WAVEFIELD_ADMIN_PASSWORD", secrets.of(Holder.ADMIN)),
                Map.entry("WAVEFIELD_RESEARCHER_PASSWORD", secrets.of(Holder.RESEARCHER)),
                Map.entry("WAVEFIELD_ANALYST_PASSWORD", secrets.of(Holder.ANALYST)),
                Map.entry("WAVEFIELD_REVIEWER_PASSWORD", secrets.of(Holder.REVIEWER)));
    }

    private void keep(PostgresDatabase database, PostgresServer server, String superuserPassword) {
        try {
            database.markComplete(server, superuserPassword);
        } catch (SQLException e) {
            console.println("Keycloak's accounts will be set up anew at the next start: " + e.getMessage());
        }
    }

    private Map<String, String> forQuarkus() {
        return Map.ofEntries(
                Map.entry("quarkus.http.host", LOOPBACK),
                Map.entry("quarkus.management.host", LOOPBACK),
                Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl("wavefield")),
                Map.entry("quarkus.datasource.username", "wavefield"),
                Map.entry("quarkus.datasource.password", secrets.of(Holder.APPLICATION_DATABASE)),
                Map.entry(AuditKey.NAME, secrets.of(Holder.AUDIT)),
                Map.entry("quarkus.oidc.auth-server-url", keycloak.realmUrl()),
                Map.entry("quarkus.oidc.credentials.secret", secrets.of(Holder.WEB_CLIENT)),
                Map.entry("quarkus.log.console.level", "WARN"),
                // They warn at length that Keycloak is not there yet.
                Map.entry("quarkus.log.category.\"io.quarkus.oidc.runtime.OidcRecorder\".level", "ERROR"),
                Map.entry("quarkus.log.category.\"io.quarkus.oidc.common.runtime.OidcCommonUtils\".level", "ERROR"),
                Map.entry("quarkus.log.file.enabled", "true"),
                Map.entry(
                        "quarkus.log.file.path",
                        directory.resolve("wavefield.log").toString()),
                Map.entry("wavefield.local.active", "true"),
                Map.entry("quarkus.mailer.host", LOOPBACK),
                Map.entry("quarkus.mailer.port", Integer.toString(mail.port())),
                Map.entry("quarkus.mailer.from", "wavefield@localhost"),
                Map.entry(LocalMailServer.MAILBOX, mailbox().toString()),
                Map.entry(LocalDoor.FILE, directory.resolve(LocalSettings.DOOR).toString()),
                Map.entry(LocalAccounts.passwordSetting(Roles.ADMIN), secrets.of(Holder.ADMIN)),
                Map.entry(LocalAccounts.passwordSetting(Roles.RESEARCHER), secrets.of(Holder.RESEARCHER)),
                Map.entry(LocalAccounts.passwordSetting(Roles.ANALYST), secrets.of(Holder.ANALYST)),
                Map.entry(LocalAccounts.passwordSetting(Roles.REVIEWER), secrets.of(Holder.REVIEWER)));
    }

    /** Stops what runs, PostgreSQL last; returns when it is gone. To be called when the application has stopped. */
    @Override
    public synchronized void close() {
        closed = true;
        if (keycloak != null) {
            keycloak.stop();
        }
        if (mail != null) {
            mail.close();
        }
        if (postgres != null) {
            stopPostgres();
        }
        if (directory != null) {
            directory.close();
        }
        keycloak = null;
        mail = null;
        postgres = null;
        directory = null;
    }

    private void stopPostgres() {
        try {
            postgres.stop();
        } catch (IOException e) {
            console.println("PostgreSQL is still running: " + Reason.of(e) + ". The next start will end it.");
        }
    }
}
