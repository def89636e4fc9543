package org.wavefield.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Keycloak that tests sign in with: a copy of the unpacked one, with a database that forgets everything. */
public final class Keycloak {

    public static final String CLIENT_SECRET = "a-client-secret-of-the-tests-alone";
    public static final String SCRIPTS = "wavefield-scripts";
    public static final String SCRIPTS_SECRET = "a-scripts-secret-of-the-tests-alone";
    public static final String RESEARCHER = "researcher";
    public static final String PASSWORD = "a-password-of-the-tests-alone";

    private static final Path UNPACKED = Path.of("target/keycloak-26.7.3");
    private static final Path HOME = Path.of("target/keycloak-of-tests");
    private static final Path REALM = Path.of("deploy/keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ADMINISTRATOR = "administrator";
    private static final String PORT = "org.wavefield.keycloak.port";
    private static final String APPLICATION_PORT = "org.wavefield.keycloak.application-port";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final int applicationPort;

    private Keycloak(int port, int applicationPort) {
        this.port = port;
        this.applicationPort = applicationPort;
    }

    /** The one of this JVM. Each start of the application has classes of its own, so they cannot remember it. */
    static Keycloak running() throws IOException {
        synchronized (System.getProperties()) {
            if (System.getProperty(PORT) == null) {
                Keycloak started = start();
                System.setProperty(PORT, Integer.toString(started.port));
                System.setProperty(APPLICATION_PORT, Integer.toString(started.applicationPort));
            }
            return new Keycloak(Integer.getInteger(PORT), Integer.getInteger(APPLICATION_PORT));
        }
    }

    private static Keycloak start() throws IOException {
        copy(UNPACKED, HOME);
        copy(REALM.resolve("wavefield-realm.json"), HOME.resolve("data/import/wavefield-realm.json"));
        copy(REALM.resolve("local/wavefield-users-0.json"), HOME.resolve("data/import/wavefield-users-0.json"));
        Keycloak keycloak = new Keycloak(freePort(), freePort());
        Process process = keycloak.launch();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        keycloak.awaitStart(process);
        return keycloak;
    }

    /** Where the application under test listens: Keycloak sends browsers back there and nowhere else. */
    int applicationPort() {
        return applicationPort;
    }

    /** The realm's address. */
    public String realm() {
        return url() + "/realms/wavefield";
    }

    /** An access token by the client credentials grant. */
    public String token(String client, String secret) {
        return token(realm(), Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /**
     * A new client for a script, its tokens being for the API.
     *
     * @param roles of the realm, or held in the study Microcode
     * @return its name; its secret is {@link #SCRIPTS_SECRET}
     */
    public String script(String audience, String... roles) {
        String name = "script-" + UUID.randomUUID();
        String mapper = audience.isEmpty()
                ? ""
                : """
                {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                 "config": {"included.client.audience": "%s", "access.token.claim": "true"}}"""
                        .formatted(audience);
        String id = create(
                "clients",
                """
                {"clientId": "%s", "publicClient": false, "secret": "%s", "standardFlowEnabled": false,
                 "serviceAccountsEnabled": true, "protocolMappers": [%s]}"""
                        .formatted(name, SCRIPTS_SECRET, mapper));
        grant(field(administer("GET", "clients/" + id + "/service-account-user", ""), "id"), roles);
        Members.enrol("service-account-" + name, roles);
        return name;
    }

    /**
     * A new account of a person.
     *
     * @param roles of the realm, or held in the study Microcode
     * @return its name; its password is {@link #PASSWORD}
     */
    public String person(String... roles) {
        String name = "person-" + UUID.randomUUID();
        String id = create(
                "users",
                """
                {"username": "%s", "enabled": true, "email": "%s@wavefield.example", "emailVerified": true,
                 "firstName": "A", "lastName": "Person",
                 "credentials": [{"type": "password", "value": "%s"}]}"""
                        .formatted(name, name, PASSWORD));
        grant(id, roles);
        Members.enrol(name, roles);
        return name;
    }

    /** Makes a role of the realm that the realm's file does not know, unless it is there. */
    public void realmRole(String role) {
        if (!administer("GET", "roles", "").contains("\"name\":\"" + role + "\"")) {
            create("roles", "{\"name\": \"" + role + "\"}");
        }
    }

    /** Gives somebody a role of the realm, whatever it is called. */
    public void assign(String username, String role) {
        String user = field(administer("GET", "users?exact=true&username=" + username, ""), "id");
        administer(
                "POST", "users/" + user + "/role-mappings/realm", "[" + administer("GET", "roles/" + role, "") + "]");
    }

    /** Changes a setting of a client, such as how long its tokens are good for. */
    public void setTokenLifespan(String client, int seconds) {
        String found = administer("GET", "clients?clientId=" + client, "");
        administer(
                "PUT",
                "clients/" + field(found, "id"),
                "{\"clientId\": \"%s\", \"attributes\": {\"access.token.lifespan\": \"%d\"}}"
                        .formatted(client, seconds));
    }

    private void grant(String user, String... roles) {
        String granted = Stream.of(roles)
                .filter(role -> !Members.ROLES.contains(role))
                .map(role -> administer("GET", "roles/" + role, ""))
                .collect(Collectors.joining(","));
        administer("POST", "users/" + user + "/role-mappings/realm", "[" + granted + "]");
    }

    private String create(String what, String document) {
        String location = send(administration("POST", what, document))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String administer(String method, String path, String document) {
        return send(administration(method, path, document)).body();
    }

    private HttpRequest administration(String method, String path, String document) {
        String token = token(
                url() + "/realms/master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        PASSWORD));
        return HttpRequest.newBuilder(URI.create(url() + "/admin/realms/wavefield/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(document))
                .build();
    }

    private String token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return field(send(request).body(), "access_token");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String field(String json, String name) {
        return io.restassured.path.json.JsonPath.from(
                        json.startsWith("[") ? json.substring(1, json.lastIndexOf(']')) : json)
                .getString(name);
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        HOME.resolve("bin/kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/keycloak-of-tests.log").toFile());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("JAVA_HOME", System.getProperty("java.home")),
                        Map.entry("JAVA_OPTS_APPEND", "-Xmx384m -XX:TieredStopAtLevel=1"),
                        Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR),
                        Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD),
                        Map.entry("WAVEFIELD_URL", "http://localhost:" + applicationPort),
                        Map.entry("WAVEFIELD_CLIENT_SECRET", CLIENT_SECRET),
                        Map.entry("WAVEFIELD_SCRIPTS_SECRET", SCRIPTS_SECRET),
                        Map.entry("WAVEFIELD_ADMIN_PASSWORD", PASSWORD),
                        Map.entry("WAVEFIELD_RESEARCHER_PASSWORD", PASSWORD),
                        Map.entry("WAVEFIELD_ANALYST_PASSWORD", PASSWORD),
                        Map.entry("WAVEFIELD_REVIEWER_PASSWORD", PASSWORD)));
        return builder.start();
    }

    private void awaitStart(Process process) throws IOException {
        Instant limit = Instant.now().plus(PATIENCE);
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm())).build();
        while (Instant.now().isBefore(limit)) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("Keycloak ended: see target/keycloak-of-tests.log", notYet);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            pause();
        }
        end(process);
        throw new IOException("Keycloak did not start: see target/keycloak-of-tests.log");
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
