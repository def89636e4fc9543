package org.wavefield.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data directory of the local PostgreSQL: made once, then kept.
 *
 * @param data the directory, which need not exist yet
 */
record PostgresCluster(Path data) {

    static final String SUPERUSER = "postgres";

    /** Makes the directory if there is none, and refuses one that this PostgreSQL cannot open. */
    void prepare(PostgresBinaries binaries, String superuserPassword) throws StartRefused {
        Unprivileged.requirePossible();
        try {
            if (isAbsent()) {
                create(binaries, superuserPassword);
            }
            requireVersionOf(binaries);
        } catch (IOException e) {
            throw new StartRefused("The database could not be prepared in " + data + ": " + Reason.of(e) + ".", e);
        }
    }

    private boolean isAbsent() throws IOException {
        if (!Files.isDirectory(data)) {
            return true;
        }
        try (Stream<Path> files = Files.list(data)) {
            return files.findAny().isEmpty();
        }
    }

    /** In a draft directory that gets its name when complete, so that an interrupted first start leaves nothing half. */
    private void create(PostgresBinaries binaries, String superuserPassword) throws IOException, StartRefused {
        Path draft = data.resolveSibling(data.getFileName() + "-draft");
        Directories.delete(draft);
        Path passwordFile = data.resolveSibling("superuser-password");
        OwnerOnly.write(passwordFile, superuserPassword);
        try {
            ProgramRun initdb = ProgramRun.of(Unprivileged.command(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--no-locale",
                    "--data-checksums")));
            if (!initdb.succeeded()) {
                throw new StartRefused("PostgreSQL could not make its data directory " + data + ": "
                        + PostgresLog.complaint(initdb.output()) + ".");
            }
            Files.deleteIfExists(data);
            Files.move(draft, data);
        } finally {
            Files.deleteIfExists(passwordFile);
            Directories.delete(draft);
        }
    }

    private void requireVersionOf(PostgresBinaries binaries) throws IOException, StartRefused {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new StartRefused(data + " is not a data directory of PostgreSQL: it has no file PG_VERSION."
                    + " Restore it from a backup, or move it away to begin anew.");
        }
        String kept = Files.readString(file).strip();
        String ours = binaries.majorVersion();
        if (!kept.equals(ours)) {
            throw new StartRefused("The data in " + data + " belong to PostgreSQL " + kept
                    + ", but this Wavefield brings PostgreSQL " + ours
                    + ". Start the Wavefield that made them, or move them away to begin anew.");
        }
    }
}
