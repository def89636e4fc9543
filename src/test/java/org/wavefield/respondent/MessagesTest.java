package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wavefield.instrument.QuestionMessages;

/** Pages speak every language as completely as English. */
class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{4,}");
    private static final Map<String, Class<?>> BUNDLES =
            Map.of("page", PageMessages.class, "question", QuestionMessages.class);

    static Stream<Arguments> files() {
        return BUNDLES.keySet().stream().flatMap(bundle -> Language.SPOKEN.stream()
                .filter(language -> !language.equals("en"))
                .map(language -> Arguments.of(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void language_says_all_that_english_says(String bundle, String language) {
        assertThat(texts(bundle, language).keySet()).isEqualTo(english(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void language_has_the_places_that_english_has(String bundle, String language) {
        Map<String, String> texts = texts(bundle, language);
        english(bundle)
                .forEach((key, text) ->
                        assertThat(places(texts.get(key))).as(key).containsExactlyInAnyOrder(places(text)));
    }

    /** A short word may be the same in two languages, as “Code” and “Contact” are. */
    @ParameterizedTest
    @MethodSource("files")
    void language_has_no_english_left(String bundle, String language) {
        Map<String, String> texts = texts(bundle, language);
        english(bundle).forEach((key, text) -> {
            assertThat(texts.get(key))
                    .as(key)
                    .isNotBlank()
                    .isEqualTo(texts.get(key).strip());
            if (PLACE.matcher(text).replaceAll("").strip().contains(" ")) {
                assertThat(texts.get(key)).as(key).isNotEqualTo(text);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void russian_and_arabic_have_no_latin_words(String bundle, String language) {
        if (language.equals("ru") || language.equals("ar")) {
            texts(bundle, language).forEach((key, text) -> assertThat(LATIN_WORD
                            .matcher(PLACE.matcher(text).replaceAll(""))
                            .find())
                    .as("%s: %s", key, text)
                    .isFalse());
        }
    }

    @Test
    void english_is_there_to_compare_with() {
        assertThat(english("page")).hasSizeGreaterThan(30);
        assertThat(english("question")).hasSizeGreaterThan(25);
    }

    private static String[] places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
    }

    private static Map<String, String> english(String bundle) {
        Map<String, String> texts = new TreeMap<>();
        for (Method method : BUNDLES.get(bundle).getDeclaredMethods()) {
            Arrays.stream(method.getAnnotationsByType(Message.class))
                    .forEach(message -> texts.put(method.getName(), message.value()));
        }
        return texts;
    }

    private static Map<String, String> texts(String bundle, String language) {
        String file = "/messages/" + bundle + "_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
