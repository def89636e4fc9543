package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

/** Whatever a file of a study holds, reading the study ends quickly, with a problem at its place. */
class HostileFilesTest {

    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final Path STUDIES = Path.of("src/test/resources/questionnaires");
    private static final String QUESTIONNAIRE = StudyFiles.QUESTIONNAIRE;
    private static final String CONDITION = "if: works == \"yes\"";

    @ParameterizedTest
    @CsvSource({
        "questionnaire.yaml, UTF-16",
        "questionnaire.yaml, UTF-16LE",
        "questionnaire.yaml, UTF-32",
        "questionnaire.yaml, ISO-8859-2",
        "countries/GB.yaml, UTF-16",
        "study.yaml, UTF-16BE"
    })
    void another_encoding_is_refused_where_it_shows(String path, Charset charset) {
        byte[] bytes = ("# Żółć\n" + text(path)).getBytes(charset);
        assertThat(problems(path, bytes))
                .filteredOn(problem -> problem.origin().file().endsWith(path))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNREADABLE);
                    assertThat(problem.origin().line()).isEqualTo(1);
                    assertThat(problem.hint()).contains("UTF-8");
                });
    }

    @Test
    void a_zero_byte_is_refused_at_its_place() {
        assertFound(QUESTIONNAIRE, text(QUESTIONNAIRE).replace("At the sea", "At\0the sea"), Kind.UNREADABLE, 118, 37);
    }

    @Test
    void a_zero_byte_in_a_translation_is_refused_at_its_place() {
        String po = "msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"title\"\nmsgid \"A\"\nmsgstr \"B\0\"\n";
        assertFound("translations/de-DE.po", po, Kind.UNREADABLE, 6, 10);
    }

    @Test
    void a_tab_before_a_property_is_refused_at_its_place() {
        assertFound(
                QUESTIONNAIRE, text(QUESTIONNAIRE).replace("    title: Work", "\ttitle: Work"), Kind.UNREADABLE, 58, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"questionnaire.yaml", "study.yaml", "countries/GB.yaml", "translations/de-DE.po"})
    void ten_megabytes_are_refused(String path) {
        assertFound(path, "x".repeat(10 << 20), Kind.TOO_LARGE, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void a_hundred_thousand_levels_are_refused(String level) {
        assertThat(problems(QUESTIONNAIRE, level.repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .extracting(Problem::kind)
                .containsAnyOf(Kind.TOO_DEEP, Kind.UNREADABLE);
    }

    @Test
    void a_hundred_kilobytes_of_condition_are_refused() {
        assertCondition("true && ".repeat(12_500) + "true", Kind.CONDITION_TOO_COSTLY);
    }

    @Test
    void ten_thousand_brackets_are_refused() {
        assertCondition("(".repeat(10_000) + "true" + ")".repeat(10_000), Kind.CONDITION_TOO_COSTLY);
    }

    @Test
    void nine_hundred_brackets_are_refused() {
        assertCondition("(".repeat(900) + "true" + ")".repeat(900), Kind.CONDITION_TOO_COSTLY);
    }

    @Test
    void lists_in_lists_are_refused() {
        String many = "[" + "1,".repeat(400) + "1]";
        assertCondition(many + ".map(x, " + many + ".map(y, x + y)).size() == 1", Kind.CONDITION_TOO_COSTLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a{1,1000}){1,1000}", "((((((((((a{9}){9}){9}){9}){9}){9}){9}){9}){9}){9})", "(("})
    void a_pattern_that_explodes_is_refused(String pattern) {
        String broken = text(QUESTIONNAIRE)
                .replace(
                        "{id: again, type: text,",
                        "{id: again, type: text, pattern: '" + pattern + "', pattern_text: X,");
        assertThat(problems(QUESTIONNAIRE, broken.getBytes(StandardCharsets.UTF_8)))
                .extracting(Problem::kind)
                .containsExactly(Kind.INVALID_PATTERN);
    }

    @Test
    void a_pattern_that_other_engines_choke_on_is_harmless() {
        String sound = text(QUESTIONNAIRE)
                .replace("{id: again, type: text,", "{id: again, type: text, pattern: '(a+)+b', pattern_text: X,");
        assertThat(problems(QUESTIONNAIRE, sound.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void a_megabyte_of_unknown_properties_is_refused() {
        String properties =
                IntStream.range(0, 60_000).mapToObj(i -> "titel_" + i + ": x\n").collect(Collectors.joining());
        assertThat(problems(QUESTIONNAIRE, (text(QUESTIONNAIRE) + "\n" + properties).getBytes(StandardCharsets.UTF_8)))
                .extracting(Problem::kind)
                .containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void three_hundred_mistaken_pages_are_refused() {
        assertThat(problems(QUESTIONNAIRE, mistaken(300))).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void a_megabyte_of_mistaken_pages_is_refused() {
        assertThat(problems(QUESTIONNAIRE, mistaken(7_000)))
                .extracting(Problem::kind)
                .containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void names_of_half_a_megabyte_are_refused() {
        String longest = "x".repeat(500_000);
        String broken =
                text(QUESTIONNAIRE).replace("id: works", "id: " + longest).replace("{hours}", "{" + longest + "y}");
        assertThat(problems(QUESTIONNAIRE, broken.getBytes(StandardCharsets.UTF_8)))
                .extracting(Problem::kind)
                .contains(Kind.INVALID_ID);
    }

    private static byte[] mistaken(int pages) {
        String page =
                "\n      - {id: p_%d, if: itm_%d == 1, items: [{id: item_%d, type: number, text: X, min: 0, max: 1}]}";
        String all =
                IntStream.range(0, pages).mapToObj(i -> page.formatted(i, i, i)).collect(Collectors.joining());
        return (text(QUESTIONNAIRE) + all + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void assertCondition(String condition, Kind kind) {
        assertFound(QUESTIONNAIRE, text(QUESTIONNAIRE).replace(CONDITION, "if: '" + condition + "'"), kind, 70, 14);
    }

    private static void assertFound(String path, String text, Kind kind, int line, int column) {
        assertThat(problems(path, text.getBytes(StandardCharsets.UTF_8)))
                .filteredOn(problem -> problem.origin().file().endsWith(path))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(kind);
                    assertThat(problem.origin().line()).isEqualTo(line);
                    assertThat(problem.origin().column()).isEqualTo(column);
                });
    }

    private static List<Problem> problems(String path, byte[] bytes) {
        StudyFiles sound = sound(path);
        Map<String, byte[]> files = new TreeMap<>();
        sound.paths().forEach(each -> files.put(each, sound.bytes(each).orElseThrow()));
        files.put(path, bytes);
        return assertTimeoutPreemptively(QUICK, () -> InstrumentReader.read(StudyFiles.of(sound.study(), files))
                .problems());
    }

    private static String text(String path) {
        return new String(sound(path).bytes(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    /** A study with conditions, and one with translations. */
    private static StudyFiles sound(String path) {
        return StudyFiles.fromDirectory(STUDIES.resolve(path.endsWith(".po") ? "every_type" : "routing"));
    }
}
