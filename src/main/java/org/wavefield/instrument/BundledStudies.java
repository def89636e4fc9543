package org.wavefield.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The studies' files that lie ready to be published: in the configured directory, or packaged with the application. */
@ApplicationScoped
public class BundledStudies {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final Optional<Path> directory;

    BundledStudies(@ConfigProperty(name = "wavefield.questionnaires.directory") Optional<Path> directory) {
        this.directory = directory;
    }

    /** A study's files as they stand now, if there are any. */
    public Optional<StudyFiles> files(String study) {
        if (!ID.matcher(study).matches()) {
            return Optional.empty();
        }
        return directory
                .map(folder -> folder.resolve(study))
                .filter(folder -> Files.isRegularFile(folder.resolve(StudyFiles.QUESTIONNAIRE)))
                .map(StudyFiles::fromDirectory)
                .or(() -> StudyFiles.fromClassPath(study));
    }
}
