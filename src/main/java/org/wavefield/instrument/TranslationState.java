package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wavefield.questionnaire.Problem;

/**
 * How far the translation of a study into one locale is.
 *
 * @param locale its tag
 * @param source whether it is the language that the questionnaire is written in
 * @param texts how many texts it needs
 * @param problems what is missing, fuzzy or outdated
 */
public record TranslationState(String locale, boolean source, int texts, List<Problem> problems) {
    public TranslationState {
        problems = List.copyOf(problems);
    }

    /** Whether interviews can be held in it. */
    public boolean complete() {
        return problems.isEmpty();
    }

    /** How many of its texts lack something of this kind. */
    public long count(Problem.Kind kind) {
        return problems.stream().filter(problem -> problem.kind() == kind).count();
    }

    /** Of each locale that any panel is asked in; nothing where the questionnaire cannot be read. */
    public static List<TranslationState> of(StudyFiles files) {
        StudySources sources = StudySources.read(files, new Problems());
        if (sources.questionnaire().isEmpty()) {
            return List.of();
        }
        YamlNode.Mapping root = sources.questionnaire().get();
        Locale source = Locale.forLanguageTag(root.text("source_locale").orElse("und"));
        SourceTexts texts = SourceTexts.of(root, sources.countries());
        List<TranslationState> states = new ArrayList<>();
        for (String locale : Translations.locales(sources.countries())) {
            List<SourceText> needed = Translations.needed(locale, texts, sources.countries());
            boolean own = Locale.forLanguageTag(locale).equals(source);
            states.add(new TranslationState(
                    locale, own, needed.size(), own ? List.of() : problems(files, locale, needed, texts)));
        }
        return states;
    }

    private static List<Problem> problems(StudyFiles files, String locale, List<SourceText> needed, SourceTexts texts) {
        String path = Translations.path(locale);
        Optional<byte[]> bytes = files.bytes(path);
        return TranslationCheck.problems(
                files.study() + "/" + path,
                PoFile.read(files.study() + "/" + path, bytes.orElse(new byte[0])),
                needed,
                texts.all().keySet());
    }
}
