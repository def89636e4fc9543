package org.wavefield.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that need no database, as they are typed. */
class CommandsTest {

    private static final Path SOUND = Path.of("src/test/resources/questionnaires/every_type");
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private Path study;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copy() throws IOException {
        study = folder.resolve("every_type");
        try (Stream<Path> paths = Files.walk(SOUND)) {
            for (Path path : paths.toList()) {
                Files.copy(path, study.resolve(SOUND.relativize(path)));
            }
        }
    }

    @Test
    void a_sound_study_has_no_problem() {
        assertThat(run("check", study.toString())).isZero();
        assertThat(out.toString()).isEqualTo("1 study checked: no problem.\n");
    }

    @Test
    void a_folder_of_studies_is_checked_whole_and_the_default_is_questionnaires() {
        assertThat(run("check", folder.toString())).isZero();
        assertThat(run("check")).isZero();
        assertThat(out.toString()).isEqualTo("1 study checked: no problem.\n".repeat(2));
    }

    @Test
    void head_of_the_audit_trail_that_is_none_is_not_understood() {
        assertThat(run("audit", "--kept", "12:3fa9")).isEqualTo(2);
        assertThat(err.toString()).contains("'12:3fa9' is no head");
    }

    @Test
    void every_problem_has_its_line_and_the_last_line_counts_them() throws IOException {
        change("questionnaire.yaml", "type: dropdown", "type: drpdown");
        change("countries/GB.yaml", "Europe/London", "Europe/Londn");
        assertThat(run("check", study.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .anySatisfy(line -> assertThat(line).startsWith("every_type/questionnaire.yaml:58:19: "))
                .last()
                .asString()
                .isEqualTo("1 study checked: 2 problems.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void json_has_an_object_for_each_problem() throws IOException {
        change("questionnaire.yaml", "age of {age}", "age of {agee}");
        assertThat(run("check", "--json", study.toString())).isEqualTo(1);
        JsonNode problems = new ObjectMapper().readTree(out.toString());
        JsonNode problem = problems.get(0);
        assertThat(problem.get("kind").asText()).isEqualTo("unknown_placeholder");
        assertThat(problem.get("file").asText()).isEqualTo("every_type/questionnaire.yaml");
        assertThat(problem.get("line").asInt()).isEqualTo(152);
        assertThat(problem.get("column").asInt()).isEqualTo(19);
        assertThat(problem.get("sentence").asText()).contains("{agee}");
        assertThat(problem.get("hint").asText()).contains("age");
    }

    @Test
    void json_of_a_sound_study_is_an_empty_array() throws IOException {
        assertThat(run("check", "--json", study.toString())).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).isEmpty()).isTrue();
    }

    @Test
    void a_folder_that_is_no_study_is_a_mistake_of_the_command_line() {
        assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("check", "--jsn")).isEqualTo(2);
        assertThat(run("translations", "refresh", folder.toString())).isEqualTo(2);
        assertThat(run("translations")).isEqualTo(2);
        assertThat(err.toString())
                .contains("nowhere is no study")
                .contains("--jsn")
                .contains("has no questionnaire");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_refresh_touches_nothing_that_is_in_step() throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        assertThat(run("translations", "refresh", study.toString())).isZero();
        assertThat(out.toString()).isEqualTo("All translations are in step with the source.\n");
        assertThat(files()).allSatisfy(file -> {
            assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
            assertThat(file).hasSameBinaryContentAs(SOUND.resolve(study.relativize(file)));
        });
    }

    @Test
    void a_refresh_makes_the_changed_text_fuzzy_and_leaves_the_rest() throws IOException {
        Path german = study.resolve("translations/de-DE.po");
        String before = Files.readString(german);
        Files.setPosixFilePermissions(german, PosixFilePermissions.fromString("rw-r--r--"));
        change("questionnaire.yaml", "{code: red, text: Red}", "{code: red, text: Dark red}");

        assertThat(run("translations", "refresh", study.toString())).isZero();

        assertThat(out.toString().lines()).contains("refreshed " + german);
        String after = Files.readString(german);
        assertThat(after)
                .contains(
                        "#, fuzzy\n#| msgid \"Red\"\nmsgctxt \"colour.option.red\"\nmsgid \"Dark red\"\nmsgstr \"Rot\"");
        assertThat(after.replace("#, fuzzy\n#| msgid \"Red\"\n", "").replace("msgid \"Dark red\"", "msgid \"Red\""))
                .isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(german)))
                .isEqualTo("rw-r--r--");
        assertThat(files()).extracting(path -> path.getFileName().toString()).noneMatch(name -> name.startsWith("."));
    }

    private int run(String... arguments) {
        return new CommandLine(new Wavefield())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private void change(String file, String words, String instead) throws IOException {
        Path path = study.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(words);
        Files.writeString(path, text.replace(words, instead));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(study)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
