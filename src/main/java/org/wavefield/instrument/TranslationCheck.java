package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

/** Checks one locale's translations: a text that is missing, fuzzy or outdated is a problem, never another language's. */
final class TranslationCheck {

    private static final String REFRESH = "`translations refresh` brings the file in step with the source.";

    private final String path;
    private final Map<String, PoEntry> translations;
    private final List<Problem> problems = new ArrayList<>();

    private TranslationCheck(String path, PoFile file) {
        this.path = path;
        this.translations = file.texts();
    }

    /**
     * All that is wrong with them.
     *
     * @param path the file's, for problems that have no entry
     * @param needed the texts of the panels that are asked in this locale
     * @param known the ids of all texts of the study
     */
    static List<Problem> problems(String path, PoFile file, Collection<SourceText> needed, Set<String> known) {
        if (!file.problems().isEmpty()) {
            return file.problems();
        }
        TranslationCheck check = new TranslationCheck(path, file);
        needed.forEach(check::check);
        check.unknown(known);
        return check.problems;
    }

    private void check(SourceText text) {
        PoEntry entry = translations.get(text.id());
        if (entry == null) {
            add(
                    Kind.MISSING_TRANSLATION,
                    new Origin(path, 1, 1),
                    "The translation of `" + text.id() + "` is missing.",
                    REFRESH);
        } else if (entry.translation().isBlank()) {
            add(
                    Kind.MISSING_TRANSLATION,
                    entry.translationOrigin(),
                    "The translation of `" + text.id() + "` is missing.",
                    "Write it between the quotation marks.");
        } else {
            check(text, entry);
        }
    }

    private void check(SourceText text, PoEntry entry) {
        if (!entry.source().strip().equals(text.text())) {
            add(
                    Kind.OUTDATED_TRANSLATION,
                    entry.origin(),
                    "The source text of `" + text.id() + "` has changed since this was translated.",
                    REFRESH);
        } else if (entry.fuzzy()) {
            add(
                    Kind.FUZZY_TRANSLATION,
                    entry.origin(),
                    "The translation of `" + text.id() + "` awaits review.",
                    "Once it is right, remove the word fuzzy above it.");
        }
        Optional<Template> translation = Template.of(entry.translation());
        if (translation.isEmpty()) {
            add(
                    Kind.PLACEHOLDER_MISMATCH,
                    entry.translationOrigin(),
                    "A brace stands alone in the translation of `" + text.id() + "`.",
                    "A place to fill is written as in the source; a brace itself is written twice.");
        } else if (text.template().isPresent()) {
            compare(
                    text,
                    entry,
                    text.template().get().places(),
                    translation.get().places());
        }
    }

    private void compare(SourceText text, PoEntry entry, Set<String> source, Set<String> translation) {
        if (!source.equals(translation)) {
            add(
                    Kind.PLACEHOLDER_MISMATCH,
                    entry.translationOrigin(),
                    "The translation of `" + text.id() + "` fills " + named(translation) + ", its source "
                            + named(source) + ".",
                    "Copy the places in braces as they are.");
        }
    }

    private void unknown(Set<String> known) {
        translations.values().stream()
                .filter(entry -> !known.contains(entry.context()))
                .forEach(entry -> add(
                        Kind.UNKNOWN_TEXT,
                        entry.origin(),
                        "There is no text `" + entry.context() + "`.",
                        Suggestion.closest(entry.context(), known)
                                .map(id -> "Did you mean `" + id + "`?")
                                .orElse(REFRESH)));
    }

    private static String named(Set<String> places) {
        return places.isEmpty()
                ? "nothing"
                : places.stream().map(place -> "{" + place + "}").collect(Collectors.joining(", "));
    }

    private void add(Kind kind, Origin origin, String sentence, String hint) {
        problems.add(new Problem(kind, origin, sentence, hint));
    }
}
