package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wavefield.questionnaire.Problem;

/** Mistakes that authors make, each planted in a sound study, and what they are told. */
class PlantedMistakesTest {

    private static final Path STUDIES = Path.of("src/test/resources/questionnaires");

    /** Study, file, words in it, what stands there instead (~ ends a line), and the problem with its place and words. */
    @ParameterizedTest(name = "{4}: {3}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '$',
            textBlock =
                    """
            routing ¦ questionnaire.yaml ¦ if: works == "yes" ¦ if: wrks == "yes" ¦ UNKNOWN_ITEM ¦ questionnaire.yaml:70:13 ¦ There is no item wrks. Did you mean works?
            routing ¦ questionnaire.yaml ¦ if: works == "yes" ¦ if: works == "yess" ¦ UNKNOWN_OPTION ¦ questionnaire.yaml:70:22 ¦ works has no code "yess". Did you mean yes? There are: yes, no, refused
            routing ¦ questionnaire.yaml ¦ if: works == "yes" ¦ if: works == yes ¦ UNKNOWN_ITEM ¦ questionnaire.yaml:70:22 ¦ yes is no item; it is a code of works. A code is a text and needs quotation marks: "yes"
            routing ¦ questionnaire.yaml ¦ if: age < 18, ¦ if: age < "18", ¦ MIXED_TYPES ¦ questionnaire.yaml:46:36 ¦ This compares a whole number with a text. A code is a text and stands in quotation marks; a number does not.
            routing ¦ questionnaire.yaml ¦ if: works == "yes" ¦ if: tired == "yes" ¦ LATER_ITEM ¦ questionnaire.yaml:70:13 ¦ tired is asked later, on the page long_hours_page. Conditions look back. Move that page before hours_page, or ask for something earlier.
            routing ¦ questionnaire.yaml ¦ if: works == "yes" ¦ if: hours > 5 ¦ LATER_ITEM ¦ questionnaire.yaml:70:13 ¦ hours is asked on the same page, hours_page. Conditions of pages, items, options and rows look back at earlier pages; computed values at what stands before them.
            routing ¦ questionnaire.yaml ¦ if: works == "yes" ¦ if: works == "yes" && works == "no" ¦ UNREACHABLE_PAGE ¦ questionnaire.yaml:70:13 ¦ Nobody can reach the page hours_page: no answers meet its condition. Look for a code that is compared twice, or for limits that exclude each other.
            routing ¦ questionnaire.yaml ¦ if: works == "yes" ¦ if: works = "yes" ¦ INVALID_CONDITION ¦ questionnaire.yaml:70:19 ¦ “=” means nothing in a condition. “is equal to” is written ==
            routing ¦ questionnaire.yaml ¦ if: wave >= 2 ¦ if: wave >= 2 && ¦ INVALID_CONDITION ¦ questionnaire.yaml:135:25 ¦ The condition ends too early. A condition reads like: age >= 18 && us_defend in ["likely", "very_likely"]
            routing ¦ questionnaire.yaml ¦ if: age < 18, ¦ if: age >= 0 or true, ¦ INVALID_CONDITION ¦ questionnaire.yaml:46:41 ¦ “or” means nothing in a condition. “or” is written ||
            routing ¦ questionnaire.yaml ¦ if: country == "GB" ¦ if: country == "UK" ¦ UNKNOWN_OPTION ¦ questionnaire.yaml:85:61 ¦ There is no country "UK". Countries have two capital letters: DE, GB
            routing ¦ questionnaire.yaml ¦ value: hours > 48 ¦ value: hours > "48" ¦ MIXED_TYPES ¦ questionnaire.yaml:87:43 ¦ This compares a whole number with a text. A code is a text and stands in quotation marks; a number does not.
            routing ¦ questionnaire.yaml ¦ codes: ["18-34", "35+"] ¦ codes: ["18-34", "36+"] ¦ UNKNOWN_OPTION ¦ questionnaire.yaml:43:42 ¦ age_group can become "35+", which is not one of its codes. There are: 18-34, 36+
            routing ¦ questionnaire.yaml ¦ id: hours_page ¦ id: works ¦ DUPLICATE_ID ¦ questionnaire.yaml:69:13 ¦ The id works is used twice; it stands first at routing/questionnaire.yaml:62:17. Sections, pages, items, computed values and screen-outs share one list of ids.
            routing ¦ questionnaire.yaml ¦ id: hours_page ¦ id: Hours-page ¦ INVALID_ID ¦ questionnaire.yaml:69:13 ¦ `Hours-page` is no id. An id begins with a small letter and goes on with small letters, digits and _, at most 40: us_defend.
            routing ¦ questionnaire.yaml ¦ id: hours_page ¦ id: wave ¦ RESERVED_ID ¦ questionnaire.yaml:69:13 ¦ The id wave is reserved. Choose another: my_wave
            routing ¦ questionnaire.yaml ¦ code: hills, text: In ¦ code: sea, text: In ¦ DUPLICATE_CODE ¦ questionnaire.yaml:119:24 ¦ The code sea of places is used twice; it stands first at routing/questionnaire.yaml:118:24. Each answer has a code of its own.
            routing ¦ questionnaire.yaml ¦ code: hills, text: In ¦ code: refused, text: In ¦ RESERVED_ID ¦ questionnaire.yaml:119:24 ¦ The code refused of places is reserved for a way not to answer. Take the option away and write nonresponse: [refused]
            routing ¦ questionnaire.yaml ¦ - id: hours~ ¦ - id: hours~            sensitive: true~            required: true~ ¦ SENSITIVE_REQUIRED ¦ questionnaire.yaml:72:17 ¦ hours is sensitive and required. Nobody is made to answer a sensitive item: add required: false
            routing ¦ questionnaire.yaml ¦ - id: long_hours_page ¦ - id: long_hours_page~        screener: true ¦ SCREENER_ORDER ¦ questionnaire.yaml:88:13 ¦ The page long_hours_page decides about taking part, and comes after working, which does not. Pages with screener: true come first.
            routing ¦ questionnaire.yaml ¦ max: 100 ¦ max: 0 ¦ INVALID_RANGE ¦ questionnaire.yaml:72:17 ¦ Nothing lies between 1 and 0, the limits of hours. min comes before max.
            routing ¦ questionnaire.yaml ¦ {hours} ¦ {huors} ¦ UNKNOWN_PLACEHOLDER ¦ questionnaire.yaml:93:19 ¦ {huors} is no item whose answer could be shown here. Did you mean `hours`?
            routing ¦ questionnaire.yaml ¦ {hours} ¦ {liked} ¦ UNKNOWN_PLACEHOLDER ¦ questionnaire.yaml:93:19 ¦ {liked} has no answer that could be shown here. Grids and information are not shown in texts.
            routing ¦ countries/FR.yaml ¦ omit: [again] ¦ omit: [works] ¦ UNKNOWN_ITEM ¦ questionnaire.yaml:70:13 ¦ works is not asked in FR. Take it out of `omit` (and of what free_text: off forbids), or omit what depends on it as well.
            routing ¦ countries/FR.yaml ¦ omit: [again] ¦ omit: [agian] ¦ UNKNOWN_ITEM ¦ countries/FR.yaml:7:8 ¦ There is no item `agian` to omit. Did you mean `again`?
            every_type ¦ questionnaire.yaml ¦ pattern: "[0-9]{2}" ¦ pattern: "[0-9" ¦ INVALID_PATTERN ¦ questionnaire.yaml:85:17 ¦ The pattern of postcode cannot be read: [0-9 Patterns are regular expressions as RE2 reads them, of 500 characters at most, and without many repetitions of repetitions.
            routing ¦ countries/GB.yaml ¦ {gender: female, age ¦ {gendre: female, age ¦ UNKNOWN_ITEM ¦ countries/GB.yaml:16:18 ¦ There is no item or computed value `gendre`. Did you mean `gender`?
            routing ¦ countries/GB.yaml ¦ {gender: female, age ¦ {gender: femal, age ¦ UNKNOWN_OPTION ¦ countries/GB.yaml:16:26 ¦ `gender` has no code `femal`. Did you mean `female`?
            routing ¦ countries/GB.yaml ¦ {gender: male, age ¦ {gender: [male, female], age ¦ DUPLICATE_CODE ¦ countries/GB.yaml:17:17 ¦ This quota cell overlaps with one before it, female × 18-34. Cells of the same variables part the respondents: each belongs to one.
            routing ¦ countries/GB.yaml ¦ {gender: male, age_group: "18-34"} ¦ {works: "yes"} ¦ LATER_ITEM ¦ countries/GB.yaml:17:18 ¦ `works` is asked after the screener, where places in the quotas are given away. Ask for it on a page with `screener: true`, or take it out of the quotas.
            routing ¦ countries/GB.yaml ¦ target: 20}~  - {variables: {gender: male ¦ share: 0.2, target: 20}~  - {variables: {gender: male ¦ SCHEMA ¦ countries/GB.yaml:16:62 ¦ The quota cell has both a target and a share. Write either `target: 90`, or `share: 0.09` of what the fielding wants.
            routing ¦ countries/GB.yaml ¦ outside_quotas: admitted ¦ # nothing ¦ SCHEMA ¦ countries/GB.yaml:16:3 ¦ The quota cells of gender × age_group do not cover everybody. Say what becomes of those who fit none: `outside_quotas: admitted`, or `quota_full`.
            routing ¦ countries/GB.yaml ¦ outside_quotas: admitted ¦ outside_quotas: admited ¦ SCHEMA ¦ countries/GB.yaml:28:17 ¦ `admited` is not possible for `outside_quotas`. Did you mean `admitted`?
            every_type ¦ questionnaire.yaml ¦ must: years_here <= age ¦ must: years_here <= colour ¦ MIXED_TYPES ¦ questionnaire.yaml:82:61 ¦ This compares a number with decimals with a text.
            every_type ¦ countries/DE.yaml ¦ code: de_1 ¦ code: gb_1 ¦ DUPLICATE_CODE ¦ countries/GB.yaml:9:14 ¦ The code of `region.option.gb_1` is taken in every_type/countries/DE.yaml already. A country's codes are unique in the study: begin them with the country's code.
            every_type ¦ translations/de-DE.po ¦ msgctxt "colour" ¦ msgctxt "colur" ¦ UNKNOWN_TEXT ¦ translations/de-DE.po:51:1 ¦ There is no text `colur`. Did you mean `colour`?
            every_type ¦ translations/de-DE.po ¦ msgstr "Rot" ¦ msgstr "" ¦ MISSING_TRANSLATION ¦ translations/de-DE.po:63:9 ¦ The translation of `colour.option.red` is missing. Write it between the quotation marks.
            every_type ¦ translations/de-DE.po ¦ msgctxt "colour.option.red" ¦ #, fuzzy~msgctxt "colour.option.red" ¦ FUZZY_TRANSLATION ¦ translations/de-DE.po:62:1 ¦ The translation of `colour.option.red` awaits review. Once it is right, remove the word fuzzy above it.
            every_type ¦ translations/de-DE.po ¦ msgid "Red" ¦ msgid "Dark red" ¦ OUTDATED_TRANSLATION ¦ translations/de-DE.po:61:1 ¦ The source text of `colour.option.red` has changed since this was translated. `translations refresh` brings the file in step with the source.
            every_type ¦ translations/de-DE.po ¦ „{colour}“ ¦ „{color}“ ¦ PLACEHOLDER_MISMATCH ¦ translations/de-DE.po:143:9 ¦ The translation of `comments` fills {color}, its source {colour}. Copy the places in braces as they are.
            every_type ¦ translations/de-DE.po ¦ „{colour}“ ¦ „{colour“ ¦ PLACEHOLDER_MISMATCH ¦ translations/de-DE.po:143:9 ¦ A brace stands alone in the translation of `comments`. A place to fill is written as in the source; a brace itself is written twice.
            """)
    void a_mistake_is_explained_at_its_place(
            String study, String file, String words, String instead, Problem.Kind kind, String place, String line) {
        assertThat(problems(study, file, Map.of(words, instead)))
                .filteredOn(problem -> problem.kind() == kind)
                .extracting(Problem::toLine)
                .contains(study + "/" + place + ": " + line);
    }

    @Test
    void several_mistakes_in_one_file_are_all_named() {
        Map<String, String> mistakes = Map.of(
                "if: works == \"yes\"", "if: wrks == \"yes\"",
                "if: age < 18,", "if: age < \"18\",",
                "if: country == \"GB\"", "if: country == \"UK\"",
                "code: hills, text: In", "code: refused, text: In",
                "if: wave >= 2", "if: wave >= 2 &&");
        assertThat(problems("routing", "questionnaire.yaml", mistakes))
                .extracting(Problem::kind)
                .containsExactly(
                        Problem.Kind.MIXED_TYPES,
                        Problem.Kind.UNKNOWN_ITEM,
                        Problem.Kind.UNKNOWN_OPTION,
                        Problem.Kind.RESERVED_ID,
                        Problem.Kind.UNKNOWN_OPTION,
                        Problem.Kind.INVALID_CONDITION);
    }

    private static List<Problem> problems(String study, String file, Map<String, String> mistakes) {
        StudyFiles sound = StudyFiles.fromDirectory(STUDIES.resolve(study));
        Map<String, byte[]> files = new TreeMap<>();
        sound.paths().forEach(path -> files.put(path, sound.bytes(path).orElseThrow()));
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
            String words = mistake.getKey().replace('~', '\n');
            assertThat(text).contains(words);
            text = text.replace(words, mistake.getValue().replace('~', '\n'));
        }
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return InstrumentReader.read(StudyFiles.of(study, files)).problems();
    }
}
