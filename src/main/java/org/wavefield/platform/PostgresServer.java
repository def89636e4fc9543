package org.wavefield.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The running PostgreSQL of a data directory, reachable from this machine only and with a password only, and set to lose
 * nothing that it has acknowledged.
 *
 * <p>It runs in a session of its own, so that the Ctrl+C that is meant for Wavefield does not reach it: it is stopped
 * after the application that uses it.
 */
final class PostgresServer {

    /** Recovery after a crash may take long; nothing is gained by giving up on it early. */
    private static final String PATIENCE_SECONDS = "300";

    private final PostgresBinaries binaries;
    private final Path data;
    private final Path log;
    private final int port;

    private PostgresServer(PostgresBinaries binaries, Path data, Path log, int port) {
        this.binaries = binaries;
        this.data = data;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts it, after ending one that a killed Wavefield left behind on the same data.
     *
     * @return once it takes connections
     */
    static PostgresServer start(PostgresBinaries binaries, PostgresCluster cluster, Path log) throws StartRefused {
        try {
            PostgresServer server = new PostgresServer(binaries, cluster.data(), log, Ports.anyFree());
            server.endPredecessor();
            server.launch();
            return server;
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL could not be started: " + Reason.of(e) + ".", e);
        }
    }

    int port() {
        return port;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Ends open transactions and stops; returns when it is gone. */
    void stop() throws IOException {
        ProgramRun run = control("stop", "--mode=fast");
        if (!run.succeeded()) {
            throw new IOException("PostgreSQL did not stop: " + run.output().strip());
        }
    }

    private void launch() throws IOException, StartRefused {
        Logs.begin(log);
        ProgramRun run = control("start", "--log=" + log, "--options=" + options());
        if (!run.succeeded()) {
            String said = Files.exists(log) ? Files.readString(log) : run.output();
            throw new StartRefused(
                    "PostgreSQL did not start: " + PostgresLog.complaint(said) + ". Its log is " + log + ".");
        }
    }

    private String options() {
        return "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
                + " -c timezone=UTC -c log_timezone=UTC";
    }

    private void endPredecessor() throws IOException, StartRefused {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2) {
            // Cut off by a full disk.
            Files.delete(pidFile);
            return;
        }
        Optional<ProcessHandle> holder =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        if (holder.isEmpty()) {
            return;
        }
        if (isPostgres(holder.get()) && Path.of(lines.get(1)).equals(data)) {
            stop();
        } else {
            // The number now belongs to a stranger, whom PostgreSQL would take for its predecessor.
            Files.delete(pidFile);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private ProgramRun control(String action, String... options) throws IOException {
        return ProgramRun.of(Unprivileged.command(Stream.concat(
                        Stream.of(
                                binaries.program("pg_ctl"),
                                action,
                                "--pgdata=" + data,
                                "--wait",
                                "--timeout=" + PATIENCE_SECONDS),
                        Stream.of(options))
                .toList()));
    }
}
