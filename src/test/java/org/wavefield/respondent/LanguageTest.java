package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private static final List<Locale> CANADA = List.of(Locale.forLanguageTag("en-CA"), Locale.forLanguageTag("fr-CA"));
    private static final List<Locale> STATES = List.of(Locale.forLanguageTag("en-US"), Locale.forLanguageTag("es-US"));

    @Test
    void what_is_asked_for_openly_comes_first() {
        assertThat(chosen("fr-CA", CANADA, "en-CA")).isEqualTo("fr-CA");
        assertThat(chosen("FR-ca", CANADA, "en-CA")).isEqualTo("fr-CA");
    }

    @Test
    void what_is_not_on_offer_is_ignored() {
        assertThat(chosen("de-DE", CANADA, "fr-CA")).isEqualTo("fr-CA");
        assertThat(chosen("fr", CANADA, null)).isEqualTo("en-CA");
        assertThat(chosen("\"><script>", CANADA, null)).isEqualTo("en-CA");
    }

    @Test
    void browsers_order_decides_before_the_panels() {
        assertThat(chosen(null, CANADA, "de, fr;q=0.8, en;q=0.9")).isEqualTo("en-CA");
        assertThat(chosen(null, CANADA, "de, fr;q=0.9, en;q=0.8")).isEqualTo("fr-CA");
    }

    @Test
    void another_countrys_kind_of_a_language_is_better_than_another_language() {
        assertThat(chosen(null, STATES, "es-MX")).isEqualTo("es-US");
        assertThat(chosen(null, CANADA, "fr-CH, de;q=0.9")).isEqualTo("fr-CA");
    }

    @Test
    void language_that_is_refused_is_not_chosen() {
        assertThat(chosen(null, STATES, "es;q=0, en;q=0.1")).isEqualTo("en-US");
        assertThat(chosen(null, STATES, "es;q=0")).isEqualTo("en-US");
    }

    @Test
    void header_that_nobody_can_read_is_as_good_as_none() {
        for (String header :
                List.of("", " ", ";;;", "q=1", "*", "x".repeat(10_000), ",,,,", "en;q=7", "ürgs", "-", "i-klingon")) {
            assertThat(chosen(null, CANADA, header)).as(header).isEqualTo("en-CA");
        }
    }

    @Test
    void arabic_runs_from_right_to_left() {
        assertThat(new Language(Locale.forLanguageTag("ar-EG")).direction()).isEqualTo("rtl");
        assertThat(new Language(Locale.forLanguageTag("he")).direction()).isEqualTo("rtl");
        assertThat(new Language(Locale.forLanguageTag("de-DE")).direction()).isEqualTo("ltr");
    }

    @Test
    void language_is_named_in_itself() {
        assertThat(List.of("en-US", "es-US", "fr-CA", "de-DE", "pl-PL", "ru-RU"))
                .extracting(tag -> new Language(Locale.forLanguageTag(tag)).name())
                .containsExactly("English", "Español", "Français", "Deutsch", "Polski", "Русский");
    }

    @Test
    void page_speaks_english_where_it_does_not_know_the_questionnaires_language() {
        assertThat(new Language(Locale.forLanguageTag("fi")).spoken()).isEqualTo(Locale.ENGLISH);
        assertThat(new Language(Locale.forLanguageTag("fr-CA")).spoken()).isEqualTo(Locale.FRENCH);
    }

    private static String chosen(String wanted, List<Locale> offered, String accepted) {
        return Language.choose(Optional.ofNullable(wanted), offered, Optional.ofNullable(accepted))
                .tag();
    }
}
