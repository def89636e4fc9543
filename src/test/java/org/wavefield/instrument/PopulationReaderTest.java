package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

class PopulationReaderTest {

    private static final StudyFiles MICROCODE =
            StudyFiles.fromClassPath("microcode").orElseThrow();

    @Test
    void microcodes_model_has_no_problem() {
        assertThat(InstrumentReader.read(MICROCODE).problems()).isEmpty();
    }

    @Test
    void each_mistake_is_found_at_its_place() {
        assertProblem("not_much: 0.93", "not_mutch: 0.93", Kind.UNKNOWN_OPTION, "Did you mean `not_much`?");
        assertProblem("not_much: 0.93", "not_much: 0.53", Kind.INVALID_SHARES, "They have to sum to 1.");
        assertProblem("item: attention", "item: atention", Kind.UNKNOWN_ITEM, "Did you mean `attention`?");
        assertProblem("CA: 0.333}", "FR: 0.333}", Kind.UNKNOWN_COUNTRY, "");
        assertProblem("range: [0, 180]", "range: [180, 0]", Kind.INVALID_RANGE, "Write the smaller number first.");
        assertProblem("range: [0, 180]", "texts: [x]", Kind.MIXED_TYPES, "");
        assertProblem("declines: 0.05", "declines: 1.05", Kind.SCHEMA, "The most is 1.");
        assertProblem("    source: Follows", "    sauce: Follows", Kind.SCHEMA, "Did you mean `source`?");
        assertProblem("[age_group, gender]", "[gender, age_group]", Kind.UNKNOWN_ITEM, "");
    }

    private static void assertProblem(String right, String wrong, Kind kind, String hint) {
        String population = new String(MICROCODE.bytes(StudyFiles.POPULATION).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(population).contains(right);
        int line = (int) population
                        .substring(0, population.indexOf(right))
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
        List<Problem> problems =
                InstrumentReader.read(with(population.replace(right, wrong))).problems();
        assertThat(problems).as(wrong).anySatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.origin().file()).isEqualTo("microcode/population.yaml");
            assertThat(problem.origin().line()).isEqualTo(line);
            assertThat(problem.hint()).contains(hint);
        });
    }

    private static StudyFiles with(String population) {
        Map<String, byte[]> files = new HashMap<>();
        MICROCODE.paths().forEach(path -> files.put(path, MICROCODE.bytes(path).orElseThrow()));
        files.put(StudyFiles.POPULATION, population.getBytes(StandardCharsets.UTF_8));
        return StudyFiles.of("microcode", files);
    }
}
