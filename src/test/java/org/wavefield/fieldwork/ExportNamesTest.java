package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wavefield.instrument.InstrumentReader;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.questionnaire.Problem;

/** No item takes the name of a column that exports have anyway. */
class ExportNamesTest {

    static List<String> columns() {
        return InterviewExport.ABOUT;
    }

    @ParameterizedTest
    @MethodSource("columns")
    void item_cannot_be_called_like_a_column_about_the_interview(String column) {
        StudyFiles files = StudyFiles.fromClassPath("fieldwork").orElseThrow();
        Map<String, byte[]> renamed = new HashMap<>();
        files.paths().forEach(path -> renamed.put(path, files.bytes(path).orElseThrow()));
        renamed.computeIfPresent("questionnaire.yaml", (path, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace("id: channel,", "id: " + column + ",")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(InstrumentReader.read(StudyFiles.of("fieldwork", renamed)).problems())
                .extracting(Problem::kind)
                .contains(Problem.Kind.RESERVED_ID);
    }
}
