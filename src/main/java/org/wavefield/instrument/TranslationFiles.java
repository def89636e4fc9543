package org.wavefield.instrument;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wavefield.questionnaire.Problem;

/** Brings the PO files of a study in step with its source. */
public final class TranslationFiles {

    private TranslationFiles() {}

    /**
     * What came of it.
     *
     * @param changed the files that have to be written, by path below the study's folder; all others stay as they are
     * @param problems what keeps the source or a file from being read; nothing is to be written then
     */
    public record Refreshed(Map<String, byte[]> changed, List<Problem> problems) {}

    /** Refreshes the file of every locale that a panel lists, and begins those that are not there. */
    public static Refreshed refresh(StudyFiles files) {
        Problems problems = new Problems();
        StudySources sources = StudySources.read(files, problems);
        if (sources.questionnaire().isEmpty() || !problems.isEmpty()) {
            return new Refreshed(Map.of(), problems.inOrder());
        }
        YamlNode.Mapping root = sources.questionnaire().get();
        SourceTexts texts = SourceTexts.of(root, sources.countries());
        problems.addAll(texts.problems());
        Map<String, byte[]> changed = new LinkedHashMap<>();
        for (String locale : Translations.locales(sources.countries())) {
            if (root.text("source_locale").filter(locale::equals).isEmpty()) {
                refresh(files, locale, Translations.needed(locale, texts, sources.countries()), problems)
                        .ifPresent(bytes -> changed.put(Translations.path(locale), bytes));
            }
        }
        return problems.isEmpty() ? new Refreshed(changed, List.of()) : new Refreshed(Map.of(), problems.inOrder());
    }

    private static Optional<byte[]> refresh(
            StudyFiles files, String locale, List<SourceText> needed, Problems problems) {
        String path = Translations.path(locale);
        byte[] before = files.bytes(path).orElse(new byte[0]);
        PoFile file = files.bytes(path)
                .map(bytes -> PoFile.read(files.study() + "/" + path, bytes))
                .orElseGet(() -> TranslationRefresh.begin(files.study(), Locale.forLanguageTag(locale)));
        problems.addAll(file.problems());
        byte[] after = TranslationRefresh.refresh(file, needed).toBytes();
        return Arrays.equals(before, after) ? Optional.empty() : Optional.of(after);
    }
}
