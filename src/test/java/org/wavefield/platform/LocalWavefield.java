package org.wavefield.platform;

import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The packaged application as a person starts it: a process of its own in a working directory, on ports of its own. */
public final class LocalWavefield {

    private static final Path APPLICATION =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path workingDirectory;
    private final int webPort = freePort();
    private final int managementPort = freePort();
    private final int keycloakPort = freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    /** One that has not started. */
    public LocalWavefield(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /** Starts it. */
    public LocalWavefield start(String... settings) {
        return launch(List.of(), settings);
    }

    /** Starts it and waits for its first page. */
    public LocalWavefield startToFirstPage() {
        start();
        await("the first page", () -> status("/join/microcode/100/DE") == 200);
        return this;
    }

    /**
     * Starts it by another program.
     *
     * @param settings as {@code name=value}
     */
    public LocalWavefield launch(List<String> launcher, String... settings) {
        List<String> command = new ArrayList<>(launcher);
        // A shell that runs Maven in the background makes its children deaf to SIGINT.
        command.addAll(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dquarkus.http.port=" + webPort);
        command.add("-Dquarkus.management.port=" + managementPort);
        command.add("-Dwavefield.keycloak.port=" + keycloakPort);
        Stream.of(settings).map(setting -> "-D" + setting).forEach(command::add);
        command.addAll(List.of("-jar", APPLICATION.toString()));
        try {
            process = new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectOutput(workingDirectory.resolve("out.txt").toFile())
                    .redirectError(workingDirectory.resolve("err.txt").toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Sends a signal, {@code TERM} or {@code INT}. */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Ends the application without asking, and nothing of what it has started. */
    public void kill() {
        ProcessMark.endAtOnce(process.toHandle());
    }

    /** Ends the application and its database at the same moment without asking, and what is left of the rest. */
    public void killWithDatabase() {
        process.destroyForcibly();
        processes().forEach(ProcessHandle::destroyForcibly);
        await("the end of all processes", () -> processes().isEmpty() && !process.isAlive());
    }

    /** Waits for its end. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("it did not end; " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits until something holds that must come; fails if the application ends before. */
    public void await(String what, BooleanSupplier condition) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException(what + " did not come; " + said());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    /** What it has started and is still there: postmaster, its children, Keycloak, and whatever works on the directory. */
    public List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::belongs).toList();
    }

    /** Those that are Keycloak. */
    public List<ProcessHandle> keycloaks() {
        return processes().stream()
                .filter(found -> commandLine(found).contains("--http-port=" + keycloakPort))
                .toList();
    }

    /** Those that are the database's first process. */
    public List<ProcessHandle> postmasters() {
        return processes().stream()
                .filter(found -> commandLine(found).contains("bin/postgres -D"))
                .toList();
    }

    private boolean belongs(ProcessHandle candidate) {
        String line = commandLine(candidate);
        return candidate.pid() != process.pid()
                && (line.contains(directory().toString())
                        || line.contains("--http-port=" + keycloakPort)
                        || worksIn(candidate, directory()));
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    /** PostgreSQL's children rename themselves, but all of them work in its data directory. */
    private static boolean worksIn(ProcessHandle process, Path directory) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .startsWith(directory);
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it keeps its data. */
    public Path directory() {
        return workingDirectory.resolve(".wavefield");
    }

    /** A password that it has drawn, by the name that it is kept under. */
    public String secret(String name) throws IOException {
        Properties secrets = new Properties();
        secrets.load(new StringReader(Files.readString(directory().resolve("secrets.properties"))));
        return secrets.getProperty(name);
    }

    /** JDBC URL of one of its databases, as the running PostgreSQL's own file tells it. */
    public String jdbcUrl(String database) throws IOException {
        String port = Files.readAllLines(directory().resolve("postgres/postmaster.pid"))
                .get(3);
        return "jdbc:postgresql://127.0.0.1:" + port.strip() + "/" + database;
    }

    /** The status of a page; 0 while nobody answers. */
    public int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended; " + said(), e);
            }
            return 0;
        }
    }

    /** A page. */
    public HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address() + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Scheme, host and port of its pages. */
    public String address() {
        return "http://localhost:" + webPort;
    }

    /** Address of its identity provider. */
    public String identityProvider() {
        return "http://localhost:" + keycloakPort;
    }

    public int webPort() {
        return webPort;
    }

    public int managementPort() {
        return managementPort;
    }

    public int keycloakPort() {
        return keycloakPort;
    }

    /** What it has said on its standard output. */
    public String output() {
        return read("out.txt");
    }

    /** What it has complained of. */
    public String complaints() {
        return read("err.txt");
    }

    private String said() {
        return "it said: " + output() + complaints();
    }

    private String read(String file) {
        try {
            return Files.readString(workingDirectory.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
