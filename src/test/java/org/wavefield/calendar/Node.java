package org.wavefield.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node of the packaged application: a process of its own, configured as it is outside a local stack. */
public final class Node implements AutoCloseable {

    private static final Path APPLICATION =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private final String name;
    private final Path directory;
    private final List<String> settings;
    private Process process;
    private int port;

    /**
     * One that has not started.
     *
     * @param name as PostgreSQL knows its connections
     * @param settings as {@code name=value}
     */
    public Node(String name, Path directory, List<String> settings) {
        this.name = name;
        this.directory = directory;
        this.settings = settings;
    }

    /** Starts it; returns before it is ready. */
    public Node start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx300m", "-XX:TieredStopAtLevel=1"));
        settings.forEach(setting -> command.add("-D" + setting));
        port = freePort();
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.port=" + freePort());
        command.addAll(List.of("-jar", APPLICATION.toString()));
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Whether it has said that it is ready. */
    public boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended: " + said());
        }
        return said().contains("Wavefield is ready");
    }

    /** Where respondents reach it. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Ends it without asking. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end; returns when it has. */
    void stop() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Waits for its end by itself; returns its exit code. */
    int exitCode() {
        return process.onExit().orTimeout(120, TimeUnit.SECONDS).join().exitValue();
    }

    public String name() {
        return name;
    }

    public String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    private Path log() {
        return directory.resolve(name + ".log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
