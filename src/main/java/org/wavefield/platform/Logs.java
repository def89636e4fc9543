package org.wavefield.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log files of the programs beside Wavefield: one a run, and that of the run before. */
final class Logs {

    private Logs() {}

    /** Makes room for the log of a new run. */
    static void begin(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
