package org.wavefield.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.rehearsal.RehearsalPlan;
import org.wavefield.rehearsal.RehearsalPlan.Way;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is rehearsed, as it stands on the command line. */
final class RehearseOptions {

    private static final String ALL = "all";

    @Parameters(
            paramLabel = "STUDY",
            description = "A study that travels with Wavefield (microcode), or the folder of one.")
    private String study;

    @Option(
            names = "--wave",
            required = true,
            paramLabel = "NUMBER",
            description = "A planned wave, or the demonstration.")
    private int wave;

    @Option(
            names = "--panel",
            split = ",",
            paramLabel = "CODE",
            description = "Country panels, such as DE,PL; all if left out.")
    private List<String> panels = List.of(ALL);

    @Option(
            names = "--n",
            paramLabel = "COMPLETES",
            defaultValue = "1004",
            description = "Complete interviews in each panel: ${DEFAULT-VALUE} unless said otherwise.")
    private int completes;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "The same seed gives the same answers: ${DEFAULT-VALUE} unless said otherwise.")
    private long seed;

    @Option(
            names = "--http",
            description = "Reads pages and sends forms as a browser does, instead of asking the engine.")
    private boolean http;

    @Option(names = "--json", description = "Prints the report as JSON, and nothing else to the standard output.")
    private boolean json;

    boolean http() {
        return http;
    }

    boolean json() {
        return json;
    }

    /** The study's id. */
    String study() {
        return folder().map(
                        path -> path.toAbsolutePath().normalize().getFileName().toString())
                .orElse(study);
    }

    /** The study's files, if there are any. */
    Optional<StudyFiles> files() {
        return folder().map(StudyFiles::fromDirectory)
                .or(() -> study.matches("[a-z][a-z0-9_]*") ? StudyFiles.fromClassPath(study) : Optional.empty());
    }

    /**
     * The plan.
     *
     * @throws IllegalArgumentException if the completes are none or too many
     */
    RehearsalPlan plan(StudyFiles files) {
        return new RehearsalPlan(
                files, wave, panels.contains(ALL) ? List.of() : panels, completes, seed, http ? Way.HTTP : Way.ENGINE);
    }

    private Optional<Path> folder() {
        Path path = Path.of(study);
        return Files.isRegularFile(path.resolve(StudyFiles.QUESTIONNAIRE)) ? Optional.of(path) : Optional.empty();
    }
}
