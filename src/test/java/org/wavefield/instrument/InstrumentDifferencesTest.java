package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wavefield.instrument.InstrumentDifferences.Aspect;
import org.wavefield.instrument.InstrumentDifferences.Difference;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InstrumentDifferencesTest {

    @Test
    void same_files_have_no_differences() {
        Instrument instrument = read(StudyFiles.fromClassPath("microcode").orElseThrow());

        assertThat(InstrumentDifferences.between(instrument, instrument).none()).isTrue();
    }

    @Test
    void changed_wording_is_told_for_each_locale_that_has_it_and_for_no_other() {
        StudyFiles files = StudyFiles.fromClassPath("microcode").orElseThrow();
        String german = text(files, "translations/de-DE.po");
        String word = german.lines()
                .filter(line -> line.startsWith("msgstr \"") && line.length() > 40 && !line.contains("{"))
                .findFirst()
                .orElseThrow();
        StudyFiles changed = with(
                files,
                "translations/de-DE.po",
                german.replaceFirst(Pattern.quote(word), word.substring(0, word.length() - 1) + " (neu)\""));

        List<Difference> differences =
                InstrumentDifferences.between(read(files), read(changed)).differences();

        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.aspect()).isEqualTo(Aspect.WORDING);
            assertThat(difference.where()).containsExactly("de-DE");
            assertThat(difference.after().orElseThrow()).endsWith("(neu)");
        });
    }

    @Test
    void changed_condition_is_told_and_no_wording_with_it() {
        StudyFiles files = StudyFiles.fromClassPath("microcode").orElseThrow();
        String questionnaire = text(files, "questionnaire.yaml");
        String condition = "        if: country != \"US\"\n";
        assertThat(questionnaire).contains(condition);
        StudyFiles changed =
                with(files, "questionnaire.yaml", questionnaire.replace(condition, "        if: country == \"DE\"\n"));

        InstrumentDifferences differences = InstrumentDifferences.between(read(files), read(changed));

        assertThat(differences.of(Aspect.WORDING)).isEmpty();
        assertThat(differences.of(Aspect.CONDITION))
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference.after()).contains("country == \"DE\""));
    }

    @Test
    void panel_that_is_gone_is_told_once() {
        StudyFiles files = StudyFiles.fromClassPath("fieldwork").orElseThrow();
        Instrument both = read(files);
        Instrument one = new Instrument(
                both.study(),
                both.hash(),
                both.sourceLocale(),
                both.welcome(),
                both.definition(),
                Map.of("GB", both.panel("GB").orElseThrow()));

        assertThat(InstrumentDifferences.between(both, one).differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.aspect()).isEqualTo(Aspect.PANEL);
                    assertThat(difference.subject()).isEqualTo("RU");
                    assertThat(difference.removed()).isTrue();
                });
        assertThat(InstrumentDifferences.between(one, both).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.added()).isTrue());
    }

    private static Instrument read(StudyFiles files) {
        Reading reading = InstrumentReader.read(files);
        assertThat(reading.problems()).isEmpty();
        return ((Reading.Read) reading).instrument();
    }

    private static String text(StudyFiles files, String path) {
        return new String(files.bytes(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static StudyFiles with(StudyFiles files, String path, String text) {
        Map<String, byte[]> changed = new HashMap<>();
        files.paths().forEach(known -> changed.put(known, files.bytes(known).orElseThrow()));
        changed.put(path, text.getBytes(StandardCharsets.UTF_8));
        return StudyFiles.of(files.study(), changed);
    }
}
