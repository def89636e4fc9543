package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wavefield.questionnaire.Problem;

/** Every study that travels with the application, and every one that tests use, has no problem. */
class EveryStudyTest {

    @ParameterizedTest
    @MethodSource("studies")
    void a_study_has_no_problem(Path study) {
        Reading reading = InstrumentReader.read(StudyFiles.fromDirectory(study));
        assertThat(reading.problems()).extracting(Problem::toLine).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void its_translations_are_in_step_with_their_source(Path study) {
        TranslationFiles.Refreshed refreshed = TranslationFiles.refresh(StudyFiles.fromDirectory(study));
        assertThat(refreshed.problems()).isEmpty();
        assertThat(refreshed.changed()).isEmpty();
    }

    static List<Path> studies() throws IOException {
        try (Stream<Path> ours = Files.list(Path.of("questionnaires"));
                Stream<Path> tests = Files.list(Path.of("src/test/resources/questionnaires"))) {
            return Stream.concat(ours, tests)
                    .filter(folder -> Files.exists(folder.resolve(StudyFiles.QUESTIONNAIRE)))
                    .sorted()
                    .toList();
        }
    }
}
