package org.wavefield.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The directory that the local stack keeps everything in. Its owner alone can read it, and one Wavefield at a time uses
 * it: the lock goes when the process does, however it ends.
 */
final class LocalDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private LocalDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the directory if need be, and takes it. */
    static LocalDirectory claim(Path path) throws StartRefused {
        try {
            OwnerOnly.createDirectories(path);
            Path real = path.toRealPath();
            FileChannel channel = FileChannel.open(lockFile(real), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new StartRefused("Another Wavefield is running in this directory (it holds " + lockFile(real)
                        + "). Stop it first, or start this one elsewhere.");
            }
            return new LocalDirectory(real, channel);
        } catch (IOException e) {
            throw new StartRefused("Wavefield keeps its data in " + path.toAbsolutePath() + ", but cannot write there: "
                    + Reason.of(e) + ".");
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static Path lockFile(Path directory) {
        return directory.resolve("lock");
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
