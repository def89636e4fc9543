package org.wavefield.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wavefield.questionnaire.Item.Scale.Presentation;
import org.wavefield.questionnaire.Problem.Kind;

class QuestionnaireCheckTest {

    @Test
    void a_sound_questionnaire_has_no_problems() {
        assertThat(problems(new Draft()
                        .page("one")
                        .screener()
                        .number("age", 0, 120)
                        .page("two")
                        .multiple("news", 1, 2, "tv", "papers", "none")
                        .grid("allies", List.of("france", "18-24"), "very_likely", "un-likely")
                        .scale("trust", 0, 10, 2, Presentation.POINTS)))
                .isEmpty();
    }

    @Test
    void an_id_that_is_no_identifier_is_named() {
        assertThat(problems(new Draft().page("One page").information("x".repeat(41))))
                .extracting(Problem::kind)
                .containsExactly(Kind.INVALID_ID, Kind.INVALID_ID);
    }

    @Test
    void a_reserved_id_is_named() {
        assertThat(problems(new Draft().page("page").information("country").information("exists")))
                .extracting(Problem::kind)
                .containsOnly(Kind.RESERVED_ID)
                .hasSize(3);
    }

    @Test
    void each_later_use_of_an_id_says_where_it_stands_first() {
        assertThat(problems(new Draft()
                        .page("one")
                        .information("x")
                        .computed("x", "1")
                        .screenOut("one", "true")))
                .extracting(Problem::kind, Problem::sentence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.DUPLICATE_ID, "The id x is used twice; it stands first at test.yaml:2:1."),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.DUPLICATE_ID, "The id one is used twice; it stands first at test.yaml:1:1."));
    }

    @Test
    void codes_are_unique_well_formed_and_not_those_of_nonresponse() {
        assertThat(problems(new Draft().page("one").single("x", "a", "a", "b c", "refused")))
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder(Kind.DUPLICATE_CODE, Kind.INVALID_ID, Kind.RESERVED_ID);
        assertThat(problems(new Draft().page("one").grid("x", List.of("r", "r"), "a")))
                .extracting(Problem::kind)
                .containsExactly(Kind.DUPLICATE_CODE);
    }

    @Test
    void a_screener_after_another_page_is_named() {
        assertThat(problems(new Draft()
                        .page("one")
                        .information("x")
                        .page("two")
                        .screener()
                        .information("y")))
                .extracting(Problem::kind)
                .containsExactly(Kind.SCREENER_ORDER);
    }

    @Test
    void limits_that_nothing_meets_are_named() {
        assertThat(problems(new Draft()
                        .page("one")
                        .number("a", 10, 5)
                        .date("b", "2025-01-02", "2025-01-01")
                        .scale("c", 0, 10, 3, Presentation.POINTS)
                        .scale("d", 5, 5, 1, Presentation.POINTS)
                        .multiple("e", 3, 2, "x", "y", "z")
                        .multiple("f", 2, 2, "x", "none")
                        .text("g", 0, false)
                        .number("h", 0, 1, 20)))
                .extracting(Problem::kind)
                .containsOnly(Kind.INVALID_RANGE)
                .hasSize(8);
    }

    @Test
    void a_sensitive_item_is_never_required() {
        assertThat(problems(new Draft().page("one").single("x", "a").sensitive()))
                .extracting(Problem::kind)
                .containsExactly(Kind.SENSITIVE_REQUIRED);
        assertThat(problems(new Draft().page("one").single("x", "a").sensitive().optional()))
                .isEmpty();
    }

    @Test
    void a_page_without_items_and_a_choice_without_options_are_named() {
        assertThat(problems(new Draft().page("one").page("two").single("x").grid("y", List.of(), "a")))
                .extracting(Problem::kind)
                .containsExactly(Kind.SCHEMA, Kind.SCHEMA, Kind.SCHEMA);
    }

    private static List<Problem> problems(Draft draft) {
        return QuestionnaireCheck.problems(draft.questionnaire());
    }
}
