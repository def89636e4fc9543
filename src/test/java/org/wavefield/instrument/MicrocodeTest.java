package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.NonresponseCode;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.questionnaire.Row;

/** What Microcode's figures rest on, whoever edits its files next. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MicrocodeTest {

    private static final Set<String> SCREENER = Set.of("age", "age_bracket", "gender", "region", "education");
    private static final Set<String> NO_OPINION = Set.of("attention", "comments", "debriefing");
    private static final Pattern QUOTED = Pattern.compile("[‘“„«]\\h?([^’”“»]+?)\\h?[’”“»]");

    private static Instrument microcode;

    @BeforeAll
    static void read() {
        Reading reading = InstrumentReader.read(StudyFiles.fromDirectory(Path.of("questionnaires/microcode")));
        microcode = assertThat(reading)
                .asInstanceOf(type(Reading.Read.class))
                .actual()
                .instrument();
    }

    @Test
    void six_countries_are_asked_in_eight_languages() {
        assertThat(microcode.panels()).containsOnlyKeys("US", "CA", "GB", "DE", "PL", "RU");
        assertThat(microcode.panels().values())
                .flatExtracting(PanelInstrument::locales)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("en_US", "es_US", "en_CA", "fr_CA", "en_GB", "de_DE", "pl_PL", "ru_RU");
    }

    @Test
    void the_trend_item_comes_before_the_other_allies_threats_parties_and_every_module() {
        questionnaires().forEach(questionnaire -> {
            List<String> items = questionnaire.items().map(Item::id).toList();
            assertThat(items)
                    .containsSubsequence("us_defend", "allies")
                    .containsSubsequence("us_defend", "threats")
                    .containsSubsequence("us_defend", "trust")
                    .containsSubsequence("us_defend", "party");
            assertThat(questionnaire.sections().stream().takeWhile(section -> section.pages().stream()
                            .flatMap(page -> page.items().stream())
                            .noneMatch(item -> item.id().equals("us_defend"))))
                    .allMatch(section -> section.module().isEmpty());
        });
    }

    @Test
    void the_grid_of_allies_leaves_the_United_States_out() {
        questionnaires().forEach(questionnaire -> assertThat(
                        item(questionnaire, "allies").rows())
                .extracting(Row::code)
                .isNotEmpty()
                .doesNotContain("united_states", "us"));
    }

    @Test
    void every_opinion_offers_not_to_know_and_not_to_say() {
        questionnaires()
                .flatMap(Questionnaire::items)
                .filter(item -> !SCREENER.contains(item.id()) && !NO_OPINION.contains(item.id()))
                .forEach(item -> assertThat(item.head().nonresponse())
                        .as(item.id())
                        .contains(NonresponseCode.DONT_KNOW, NonresponseCode.REFUSED));
    }

    @Test
    void party_vote_and_position_are_sensitive_and_never_required() {
        questionnaires()
                .flatMap(Questionnaire::items)
                .filter(item -> Set.of("party", "past_vote", "left_right").contains(item.id()))
                .forEach(item -> {
                    assertThat(item.head().sensitive()).as(item.id()).isTrue();
                    assertThat(item.head().required()).as(item.id()).isFalse();
                });
    }

    @Test
    void Russia_is_asked_neither_words_nor_what_could_incriminate() {
        PanelInstrument russia = microcode.panels().get("RU");
        assertThat(russia.questionnaire().items())
                .noneMatch(Item.TextEntry.class::isInstance)
                .extracting(Item::id)
                .doesNotContain("past_vote", "defence_spending", "own_troops", "nato_membership");
        assertThat(russia.definition().protocol().back()).isFalse();
        assertThat(russia.definition().protocol().resume()).isFalse();
        assertThat(russia.definition().protocol().clearBrowser()).isTrue();
    }

    @Test
    void the_attention_check_names_an_answer_that_it_offers() {
        forEachLanguage(texts ->
                assertThat(quoted(texts.text("attention"))).isEqualTo(texts.text("attention.option.not_much")));
    }

    @Test
    void the_consent_names_the_way_not_to_say() {
        forEachLanguage(texts -> assertThat(quoted(texts.text("consent.body")).replaceAll("\\p{Punct}$", ""))
                .isEqualTo(texts.text("nonresponse.refused")));
    }

    private static Stream<Questionnaire> questionnaires() {
        return microcode.panels().values().stream().map(PanelInstrument::questionnaire);
    }

    private static Item item(Questionnaire questionnaire, String id) {
        return questionnaire
                .items()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void forEachLanguage(Consumer<Texts> check) {
        microcode.panels().values().stream()
                .flatMap(panel -> panel.texts().values().stream())
                .forEach(check);
    }

    private static String quoted(String text) {
        Matcher matcher = QUOTED.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
