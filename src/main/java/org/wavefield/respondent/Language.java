package org.wavefield.respondent;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wavefield.instrument.QuestionMessages;
import org.wavefield.instrument.Script;

/** The language of a page: its locale, and what pages say in it by themselves. */
record Language(Locale locale) {

    /** Those that pages can speak, the first if none fits. */
    static final List<String> SPOKEN = List.of("en", "es", "fr", "de", "pl", "ru", "ar");

    /**
     * The one to use.
     *
     * @param wanted what was asked for openly; ignored if it is not among those on offer
     * @param offered at least one
     * @param accepted the {@code Accept-Language} header
     */
    static Language choose(Optional<String> wanted, List<Locale> offered, Optional<String> accepted) {
        return new Language(wanted.flatMap(tag -> find(tag, offered))
                .or(() -> accepted.flatMap(header -> accept(header, offered)))
                .orElse(offered.get(0)));
    }

    /** The one to use where no questionnaire says which languages there are. */
    static Language choose(Optional<String> wanted, Optional<String> accepted) {
        return choose(wanted, spokenLocales(), accepted);
    }

    /** The languages that pages can speak. */
    static List<Locale> spokenLocales() {
        return SPOKEN.stream().map(Locale::forLanguageTag).toList();
    }

    /** The offered locale with this tag. */
    static Optional<Locale> find(String tag, List<Locale> offered) {
        return offered.stream()
                .filter(locale -> locale.toLanguageTag().equalsIgnoreCase(tag))
                .findFirst();
    }

    /** As the {@code lang} attribute has it. */
    String tag() {
        return locale.toLanguageTag();
    }

    /** As the {@code dir} attribute has it. */
    String direction() {
        return Script.isRightToLeft(locale) ? "rtl" : "ltr";
    }

    /** Its name in itself. */
    String name() {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The locale of the message bundles. */
    Locale spoken() {
        return Locale.forLanguageTag(SPOKEN.contains(locale.getLanguage()) ? locale.getLanguage() : SPOKEN.get(0));
    }

    PageMessages page() {
        return messages(PageMessages.class);
    }

    QuestionMessages question() {
        return messages(QuestionMessages.class);
    }

    private <T> T messages(Class<T> bundle) {
        String tag = spoken().toLanguageTag();
        return tag.equals(SPOKEN.get(0))
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(tag));
    }

    /** By the visitor's own order, and broadly: es-US suits whoever accepts es-MX. */
    private static Optional<Locale> accept(String header, List<Locale> offered) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> accept(range, offered).stream())
                    .findFirst();
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException e) { // "-" makes the JDK stumble; as if there were none
            return Optional.empty();
        }
    }

    private static Optional<Locale> accept(Locale.LanguageRange range, List<Locale> offered) {
        String language = range.getRange().split("-")[0];
        return find(range.getRange(), offered).or(() -> offered.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst());
    }
}
