package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Problem;

class InstrumentReaderTest {

    private static final Path STUDIES = Path.of("src/test/resources/questionnaires");

    /** Each line breaks a sound study in one place: the file, words in it, what stands there instead, and what is found. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            questionnaire.yaml         | type: dropdown            | tpye: dropdown              | questionnaire.yaml:58:13 SCHEMA
            questionnaire.yaml         | type: dropdown            | type: drpdown               | questionnaire.yaml:58:19 SCHEMA
            questionnaire.yaml         | id: comments              | id: My-comments             | questionnaire.yaml:92:17 INVALID_ID
            questionnaire.yaml         | required: false           | required: maybe             | questionnaire.yaml:91:23 SCHEMA
            questionnaire.yaml         | id: trust                 | id: &t trust                | questionnaire.yaml:117:17 ALIAS
            questionnaire.yaml         | max: 2030-12-31           | max: 2030-02-31             | questionnaire.yaml:110:18 SCHEMA
            questionnaire.yaml         | source_locale: en         | id: en                      | questionnaire.yaml:2:1 DUPLICATE_PROPERTY
            questionnaire.yaml         | age of {age}              | age of {agee}               | questionnaire.yaml:152:19 UNKNOWN_PLACEHOLDER
            questionnaire.yaml         | age of {age}              | age of {faith}              | questionnaire.yaml:152:19 SENSITIVE_PIPED
            questionnaire.yaml         | You chose {colour}        | You chose {trust}           | questionnaire.yaml:94:19 LATER_ITEM
            countries/GB.yaml          | '  region:'               | '  regoin:'                 | countries/GB.yaml:8:3 UNKNOWN_ITEM
            countries/DE.yaml          | code: de_1                | code: gb_1                  | countries/GB.yaml:9:14 DUPLICATE_CODE
            countries/GB.yaml          | Europe/London             | Europe/Londn                | countries/GB.yaml:6:12 SCHEMA
            countries/GB.yaml          | consent_version: "1"      | consent_version: "2"        | countries/GB.yaml:14:20 PROTOCOL
            countries/DE.yaml          | '  services:'             | '  servcies:'               | countries/DE.yaml:12:3 UNKNOWN_TEXT
            study.yaml                 | GB: 100                   | UK: 100                     | study.yaml:10:14 UNKNOWN_COUNTRY
            study.yaml                 | title: Demonstration      | modules: [moon]             | study.yaml:13:13 UNKNOWN_MODULE
            study.yaml                 | ends_on: 2029-03-31       | ends_on: 2019-03-31         | study.yaml:4:10 INVALID_RANGE
            translations/de-DE.po      | msgctxt "colour"          | msgctxt "colur"             | translations/de-DE.po:1:1 MISSING_TRANSLATION
            translations/de-DE.po      | msgstr "Rot"              | msgstr ""                   | translations/de-DE.po:63:9 MISSING_TRANSLATION
            translations/de-DE.po      | msgctxt "colour.option.red" | #, fuzzy@msgctxt "colour.option.red" | translations/de-DE.po:62:1 FUZZY_TRANSLATION
            translations/de-DE.po      | msgid "Red"               | msgid "Dark red"            | translations/de-DE.po:61:1 OUTDATED_TRANSLATION
            translations/de-DE.po      | „{colour}“                | „{color}“                   | translations/de-DE.po:143:9 PLACEHOLDER_MISMATCH
            translations/de-DE.po      | msgstr "Rot"              | msgstr "Rot                 | translations/de-DE.po:63:8 UNREADABLE
            """)
    void a_mistake_is_found_at_its_place(String file, String words, String instead, String expected) {
        StudyFiles sound = StudyFiles.fromDirectory(STUDIES.resolve("every_type"));
        Map<String, byte[]> files = new TreeMap<>();
        sound.paths().forEach(path -> files.put(path, sound.bytes(path).orElseThrow()));
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(words);
        String broken = text.replace(words, instead.replace('@', '\n'));
        files.put(file, broken.getBytes(StandardCharsets.UTF_8));
        List<String> found = InstrumentReader.read(StudyFiles.of("every_type", files)).problems().stream()
                .map(problem -> problem.origin().toString().replaceFirst("^every_type/", "") + " " + problem.kind())
                .toList();
        assertThat(found).contains(expected);
    }

    @Test
    void a_misspelt_property_is_one_problem_with_the_word_that_was_meant() {
        StudyFiles files = StudyFiles.of(
                "s", Map.of("study.yaml", "id: s\ntitel: S\nstarts_on: 2025-01-01\nends_on: 2025-02-01\n".getBytes()));
        List<Problem> problems = InstrumentReader.read(files).problems().stream()
                .filter(problem -> problem.origin().file().equals("s/study.yaml"))
                .toList();
        assertThat(problems)
                .extracting(Problem::toLine)
                .containsExactly("s/study.yaml:2:1: `titel` is not a property here. Did you mean `title`?");
    }

    @Test
    void the_same_files_have_the_same_hash_wherever_they_come_from() {
        StudyFiles files = StudyFiles.fromDirectory(STUDIES.resolve("every_type"));
        StudyFiles stored = StudyFiles.fromArchive("every_type", files.toArchive());
        assertThat(stored.hash()).isEqualTo(files.hash());
        assertThat(StudyFiles.fromClassPath("every_type").orElseThrow().hash()).isEqualTo(files.hash());
        assertThat(StudyFiles.fromDirectory(STUDIES.resolve("routing")).hash()).isNotEqualTo(files.hash());
        assertThat(StudyFiles.fromClassPath("no_such_study")).isEmpty();
    }

    @Test
    void texts_say_answers_in_their_language() {
        Texts german = new Texts(
                Locale.GERMANY,
                "a@example.org",
                Map.of(
                        "q", "Sie sagten {colour}, {size} am {day}, {age}; {{x}} {contact} {withdrawal_code}",
                        "colour.option.red", "Rot",
                        "nonresponse.refused", "Keine Angabe"));
        Map<String, Answer> answers = Map.of(
                "colour", new Answer.Code("red"),
                "size", new Answer.Number(new BigDecimal("1234.50")),
                "day", new Answer.Date(LocalDate.of(2025, 3, 1)),
                "age", new Answer.Code("refused"));
        assertThat(german.text("q", new Piping(answers, Optional.of("ABC"))))
                .isEqualTo("Sie sagten Rot, 1234,5 am 1. März 2025, Keine Angabe; {x} a@example.org ABC");
        assertThat(german.text("q")).startsWith("Sie sagten …");
    }

    @Test
    void paragraphs_are_parted_by_blank_lines_of_the_text_alone() {
        Texts texts = new Texts(Locale.ENGLISH, "", Map.of("q", "One {name}\n\n\nTwo\nlines\n"));
        Piping piping = Piping.of(Map.of("name", new Answer.Text("a\n\nb")));
        assertThat(texts.paragraphs("q", piping)).containsExactly("One a\n\nb", "Two\nlines");
    }
}
