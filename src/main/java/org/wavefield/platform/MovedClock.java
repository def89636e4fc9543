package org.wavefield.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that somebody moves: a file holds its instant, and every node that names the file lives by it. For tests that
 * let years pass; {@link ClockCheck} keeps it away from databases of the true time.
 */
class MovedClock extends Clock {

    /** Setting that names the file. */
    static final String FILE = "wavefield.clock.file";

    private final Path file;
    private final ZoneId zone;

    MovedClock(Path file) {
        this(file, ZoneOffset.UTC);
    }

    private MovedClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's file cannot be read", e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovedClock(file, other);
    }
}
