package org.wavefield.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.rehearsal.RehearsalPlan;

/** What is to be rehearsed. */
@Schema(description = "What is to be rehearsed")
record RehearsalOrder(
        @Schema(description = "The study's id", examples = "microcode") String study,
        @Schema(description = "The study's files as a ZIP archive; the bundled ones if left out")
                Optional<byte[]> files,
        @Schema(description = "Number of a planned wave, or of the demonstration", examples = "1") int wave,
        @Schema(description = "Codes of the country panels; all that the wave asks if left out")
                Optional<List<String>> panels,
        @Schema(description = "Complete interviews wanted in each panel", examples = "1004") int completes,
        @Schema(description = "The same seed gives the same answers", examples = "1") long seed,
        @Schema(description = "Through the engine, or page by page", examples = "engine") Optional<String> way) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /**
     * The plan; empty if there is no such study.
     *
     * @throws IllegalArgumentException if it is no plan
     */
    Optional<RehearsalPlan> plan() {
        if (study == null || !ID.matcher(study).matches()) {
            return Optional.empty();
        }
        return files.map(archive -> StudyFiles.fromArchive(study, archive))
                .or(() -> StudyFiles.fromClassPath(study))
                .map(found -> new RehearsalPlan(found, wave, asked(), completes, seed, manner()));
    }

    private List<String> asked() {
        List<String> asked = panels.orElse(List.of());
        if (asked.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("`panels` has a null in it: name country panels, or leave it out.");
        }
        return asked;
    }

    private RehearsalPlan.Way manner() {
        return switch (way.orElse("engine")) {
            case "engine" -> RehearsalPlan.Way.ENGINE;
            case "http" -> RehearsalPlan.Way.HTTP;
            default -> throw new IllegalArgumentException("`way` is `engine` or `http`.");
        };
    }
}
