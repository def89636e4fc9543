package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

/** The PO files of a study: one for each locale that a panel is asked in, except the source's. */
final class Translations {

    private final Locale sourceLocale;
    private final Map<String, PoFile> files = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Translations(Locale sourceLocale) {
        this.sourceLocale = sourceLocale;
    }

    static Translations read(StudyFiles study, Locale sourceLocale, SourceTexts texts, List<CountryFile> countries) {
        Translations translations = new Translations(sourceLocale);
        for (String locale : locales(countries)) {
            if (!Locale.forLanguageTag(locale).equals(sourceLocale)) {
                translations.read(study, locale, texts, countries);
            }
        }
        return translations;
    }

    /** The locales that any panel lists, in alphabetical order. */
    static List<String> locales(List<CountryFile> countries) {
        return countries.stream()
                .flatMap(country -> country.root().texts("locales").stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The texts that the panels asked in a locale need, in the source's order. */
    static List<SourceText> needed(String locale, SourceTexts texts, List<CountryFile> countries) {
        Map<String, SourceText> needed = new TreeMap<>();
        countries.stream()
                .filter(country -> country.root().texts("locales").contains(locale))
                .forEach(country -> texts.of(country).values().forEach(text -> needed.put(text.id(), text)));
        return texts.all().values().stream()
                .filter(text -> needed.containsKey(text.id()))
                .toList();
    }

    /** Where a locale's file is, below the study's folder. */
    static String path(String locale) {
        return "translations/" + locale + ".po";
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * A panel's texts in a locale, by plain id.
     *
     * @param texts the panel's, in the source language
     */
    Map<String, String> of(Locale locale, Map<String, SourceText> texts) {
        Map<String, String> translated = new TreeMap<>();
        if (locale.equals(sourceLocale)) {
            texts.forEach((id, text) -> translated.put(id, text.text()));
        } else {
            Map<String, PoEntry> entries = files.get(locale.toLanguageTag()).texts();
            texts.forEach((id, text) ->
                    translated.put(id, entries.get(text.id()).translation().strip()));
        }
        return translated;
    }

    private void read(StudyFiles study, String locale, SourceTexts texts, List<CountryFile> countries) {
        Optional<byte[]> bytes = study.bytes(path(locale));
        if (bytes.isEmpty()) {
            countries.stream()
                    .flatMap(country -> country.root().scalars("locales").stream())
                    .filter(scalar -> scalar.text().equals(locale))
                    .forEach(scalar -> problems.add(new Problem(
                            Kind.MISSING_TRANSLATION,
                            scalar.origin(),
                            "There is no " + path(locale) + ".",
                            "`translations refresh` begins it.")));
            return;
        }
        String path = study.study() + "/" + path(locale);
        PoFile file = PoFile.read(path, bytes.get());
        problems.addAll(TranslationCheck.problems(
                path, file, needed(locale, texts, countries), texts.all().keySet()));
        files.put(locale, file);
    }
}
