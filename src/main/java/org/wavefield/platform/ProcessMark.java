package org.wavefield.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A file that remembers a process which may outlive the one that started it, so that the next start can end it. A number
 * alone would not do, for numbers are given out again: the start time tells them apart.
 *
 * @param file two lines, the process id and its start time
 */
record ProcessMark(Path file) {

    private static final String UNKNOWN = "unknown";
    private static final int PATIENCE_SECONDS = 15;

    void write(ProcessHandle process) throws IOException {
        OwnerOnly.write(file, process.pid() + "\n" + started(process) + "\n");
    }

    /** Ends the process that the file names, if it is still the same one, and forgets it. */
    void endMarked() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.get(0)));
        process.filter(found -> isSame(found, lines.get(1))).ifPresent(ProcessMark::endAtOnce);
        Files.delete(file);
    }

    /** Asks the process to end, insists if it does not, and returns when it is gone. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!isGone(process)) {
            endAtOnce(process);
        }
    }

    /** Ends the process without asking, and returns when it is gone. */
    static void endAtOnce(ProcessHandle process) {
        process.destroyForcibly();
        isGone(process);
    }

    private static boolean isGone(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSame(ProcessHandle process, String started) {
        return !started.equals(UNKNOWN) && started.equals(started(process));
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse(UNKNOWN);
    }
}
