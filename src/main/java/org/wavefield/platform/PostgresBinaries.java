package org.wavefield.platform;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, unpacked from the application for this operating system. They lie in the local directory
 * and not in the machine's temporary one, where somebody else could have put others in their place.
 *
 * @param home the directory with {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    /** Unpacks them below the directory, once for each content. */
    static PostgresBinaries in(Path directory) throws IOException {
        byte[] archive = archive();
        Path home = directory.resolve("postgresql-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Path draft = directory.resolve("postgresql-draft");
            Directories.delete(draft);
            try {
                unpack(archive, draft);
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Directories.delete(draft);
            }
        }
        return new PostgresBinaries(home);
    }

    /** The path of a program: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** {@code 15}, as a data directory says it in its file {@code PG_VERSION}. */
    String majorVersion() throws IOException {
        // "postgres (PostgreSQL) 15.19"
        String said = ProgramRun.of(List.of(program("postgres"), "--version"))
                .output()
                .strip();
        return said.substring(said.lastIndexOf(' ') + 1).split("\\.")[0];
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name");
        String name = system.startsWith("Mac") ? "Darwin" : system.split(" ")[0];
        try (InputStream binary =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(name, System.getProperty("os.arch"))) {
            return binary.readAllBytes();
        }
    }

    /** Tells versions apart, not forgeries: who can write here needs none. */
    private static String fingerprint(byte[] archive) {
        CRC32 checksum = new CRC32();
        checksum.update(archive);
        return "%08x".formatted(checksum.getValue());
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream entries = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                place(entry, entries, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive of PostgreSQL reaches outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            path.toFile().setExecutable((entry.getMode() & 0100) != 0);
        }
    }
}
