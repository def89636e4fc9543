package org.wavefield.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.interview.Scenario.start;
import static org.wavefield.questionnaire.NonresponseCode.DONT_KNOW;
import static org.wavefield.questionnaire.NonresponseCode.REFUSED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Draft;
import org.wavefield.questionnaire.Item.Scale.Presentation;

class InputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "18; 18",
                "' 18 '; 18",
                "+18; 18",
                "٤٢; 42",
                "४२; 42",
                "42.; 42",
                "0042; 42",
                "-3; -3",
                "−3; -3",
                "1 000; 1000",
                "'1 000'; 1000",
            })
    void a_whole_number_is_taken_as_people_type_it(String typed, BigDecimal number) {
        start(new Draft().page("one").number("n", -10, 2000))
                .answer("n", typed)
                .expectAnswer("n", new Answer.Number(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"2,5; 2.5", "2.50; 2.5", ".5; 0.5", "٢٫٥; 2.5"})
    void a_decimal_is_taken_with_a_comma_or_a_point(String typed, BigDecimal number) {
        start(new Draft().page("one").number("n", 0, 10, 2))
                .answer("n", typed)
                .expectAnswer("n", new Answer.Number(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abc; NOT_A_NUMBER",
                "1e5; NOT_A_NUMBER",
                "1.000.000; NOT_A_NUMBER",
                "NaN; NOT_A_NUMBER",
                "1,000; TOO_MANY_DECIMALS",
                "18.0; TOO_MANY_DECIMALS",
                "121; TOO_LARGE",
                "-1; TOO_SMALL",
                "999999999999999999999999999999; TOO_LARGE",
                "1e999999999; NOT_A_NUMBER",
                "Infinity; NOT_A_NUMBER",
                "0x1F; NOT_A_NUMBER",
                "１２１; TOO_LARGE",
                "'\u200F'; MISSING",
                "''; MISSING",
                "'\u00a0'; MISSING",
            })
    void a_number_that_cannot_be_taken_says_why(String typed, String problem) {
        start(new Draft().page("one").number("n", 0, 120))
                .answer("n", typed)
                .expectProblems(problem + " n")
                .expectNoAnswer("n");
    }

    @Test
    void a_number_of_many_digits_is_refused_quickly() {
        start(new Draft().page("one").number("n", 0, 120))
                .answer("n", "9".repeat(100_000))
                .expectProblems("NOT_A_NUMBER n");
    }

    @Test
    void a_value_and_a_way_not_to_answer_contradict_each_other() {
        Draft draft = new Draft().page("one").number("n", 0, 120).nonresponse(DONT_KNOW, REFUSED);
        start(draft).answer("n", "5", "refused").expectProblems("CONTRADICTION n");
        start(draft).answer("n", "dont_know", "refused").expectProblems("SEVERAL n");
        start(draft).answer("n", "", "refused").expectAnswer("n", new Answer.Code("refused"));
        start(new Draft().page("one").number("n", 0, 120))
                .answer("n", "refused")
                .expectProblems("NOT_A_NUMBER n");
    }

    @Test
    void a_choice_takes_one_of_its_codes() {
        Draft draft = new Draft().page("one").single("x", "a", "b").nonresponse(DONT_KNOW);
        start(draft).answer("x", "a").expectAnswer("x", new Answer.Code("a"));
        start(draft).answer("x", "", "b").expectAnswer("x", new Answer.Code("b"));
        start(draft).answer("x", "dont_know").expectAnswer("x", new Answer.Code("dont_know"));
        start(draft).answer("x", "a", "b").expectProblems("SEVERAL x");
        start(draft).answer("x", "refused").expectOutcome(Outcome.Refused.class);
        start(draft).answer("x").expectProblems("MISSING x");
    }

    @Test
    void several_options_are_kept_in_the_order_of_the_questionnaire() {
        Draft draft = new Draft()
                .page("one")
                .multiple("x", 2, 3, "a", "b", "c", "d", "none")
                .nonresponse(REFUSED);
        start(draft).answer("x", "c", "a").expectAnswer("x", new Answer.Codes(List.of("a", "c")));
        start(draft).answer("x", "none").expectAnswer("x", new Answer.Codes(List.of("none")));
        start(draft).answer("x", "refused").expectAnswer("x", new Answer.Code("refused"));
        start(draft).answer("x", "none", "a").expectProblems("EXCLUSIVE x");
        start(draft).answer("x", "refused", "a").expectProblems("CONTRADICTION x");
        start(draft).answer("x", "a").expectProblems("TOO_FEW x");
        start(draft).answer("x", "a", "b", "c", "d").expectProblems("TOO_MANY x");
    }

    @Test
    void a_text_is_taken_with_plain_line_ends_and_nothing_around_it() {
        Draft draft = new Draft().page("one").text("t", 12, true);
        start(draft).answer("t", "  a\r\nb\rc\u000Bd ").expectAnswer("t", new Answer.Text("a\nb\nc\nd"));
        start(new Draft().page("one").text("t", 12, false))
                .answer("t", "a\r\nb")
                .expectAnswer("t", new Answer.Text("a b"));
        start(draft).answer("t", "😀".repeat(12)).expectAnswer("t", new Answer.Text("😀".repeat(12)));
        start(draft).answer("t", "😀".repeat(13)).expectProblems("TOO_LONG t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0007", "\u001b[31m", "\uD800"})
    void characters_that_are_no_text_are_refused(String typed) {
        start(new Draft().page("one").text("t", 100, true)).answer("t", typed).expectProblems("NOT_TEXT t");
    }

    @Test
    void a_pattern_has_to_match_the_whole_text() {
        Draft draft = new Draft().page("one").text("t", 10, false, "[0-9]{5}");
        start(draft).answer("t", "12345").expectComplete();
        start(draft).answer("t", "123456").expectProblems("PATTERN t");
    }

    @Test
    void a_day_is_taken_from_one_field_or_three() {
        Draft draft =
                new Draft().page("one").date("d", "1900-01-01", "2025-01-01").nonresponse(REFUSED);
        Answer day = new Answer.Date(LocalDate.of(2000, 2, 29));
        start(draft).answer("d", "2000-02-29").expectAnswer("d", day);
        start(draft)
                .fill("d.day", "29")
                .fill("d.month", "٠٢")
                .answer("d.year", "2000")
                .expectAnswer("d", day);
        start(draft).answer("d", "2001-02-29").expectProblems("NOT_A_DATE d");
        start(draft).fill("d.day", "29").answer("d.year", "2000").expectProblems("NOT_A_DATE d");
        start(draft).answer("d", "1899-12-31").expectProblems("TOO_EARLY d");
        start(draft).answer("d", "2025-01-02").expectProblems("TOO_LATE d");
        start(draft)
                .fill("d", "refused")
                .fill("d.day", "1")
                .fill("d.month", "1")
                .answer("d.year", "2000")
                .expectProblems("CONTRADICTION d");
        start(draft).answer("d", "refused").expectAnswer("d", new Answer.Code("refused"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000-00-00", "2001-02-29", "1900-02-29", "2000-13-01", "2000-1-32", "+2000-01-01", "1e3-01-01"})
    void a_day_that_there_is_not_is_refused(String typed) {
        start(new Draft().page("one").date("d", "1900-01-01", "2025-01-01"))
                .answer("d", typed)
                .expectProblems("NOT_A_DATE d");
    }

    @Test
    void a_check_is_not_measured_by_an_answer_that_was_just_mistyped() {
        start(new Draft()
                        .page("one")
                        .number("age", 0, 120)
                        .number("here", 0, 120)
                        .check("not_longer", "here <= age"))
                .fill("age", "20")
                .fill("here", "10")
                .next()
                .fill("age", "forty")
                .fill("here", "30")
                .next("one")
                .expectProblems("NOT_A_NUMBER age");
    }

    @Test
    void a_text_of_marks_that_nobody_sees_is_blank() {
        Draft draft = new Draft().page("one").text("t", 10, false);
        start(draft).answer("t", "\u200F\u00A0\u200B").expectProblems("MISSING t");
        start(draft).answer("t", "\u00A0שלום\u200F\u3000").expectAnswer("t", new Answer.Text("שלום\u200F"));
    }

    @Test
    void a_text_of_ten_megabytes_is_refused() {
        start(new Draft().page("one").text("t", 10, true))
                .answer("t", "x".repeat(10 << 20))
                .expectOutcome(Outcome.Refused.class);
    }

    @Test
    void points_of_a_scale_are_offered_and_a_thermometer_is_typed() {
        Draft points = new Draft().page("one").scale("s", 0, 10, 2, Presentation.POINTS);
        start(points).answer("s", "4").expectAnswer("s", new Answer.Number(BigDecimal.valueOf(4)));
        start(points).answer("s", "5").expectOutcome(Outcome.Refused.class);
        Draft thermometer = new Draft().page("one").scale("s", 0, 100, 5, Presentation.THERMOMETER);
        start(thermometer).answer("s", "101").expectProblems("TOO_LARGE s");
        start(thermometer).answer("s", "7").expectProblems("NOT_ON_SCALE s");
        start(thermometer).answer("s", "warm").expectProblems("NOT_A_NUMBER s");
        start(thermometer).answer("s", "٥٥").expectAnswer("s", new Answer.Number(BigDecimal.valueOf(55)));
    }

    @Test
    void a_grid_is_answered_row_by_row() {
        Draft draft = new Draft()
                .page("one")
                .grid("g", List.of("france", "poland"), "a", "b")
                .nonresponse(DONT_KNOW);
        start(draft).answer("g.france", "a").expectProblems("MISSING g.poland");
        start(draft)
                .fill("g.poland", "dont_know")
                .answer("g.france", "a")
                .expectAnswer("g", new Answer.Rows(Map.of("france", "a", "poland", "dont_know")));
        start(draft).fill("g.france", "a", "b").answer("g.poland", "a").expectProblems("SEVERAL g.france");
        start(draft).answer("g.spain", "a").expectOutcome(Outcome.Refused.class);
        start(draft).answer("g", "a").expectOutcome(Outcome.Refused.class);
    }

    @Test
    void a_check_that_is_false_has_its_message_and_one_that_is_unknown_has_none() {
        Draft draft = new Draft()
                .page("one")
                .number("age", 0, 120)
                .number("here", 0, 120)
                .optional()
                .check("not_longer", "here <= age");
        start(draft).fill("age", "20").answer("here", "30").expectProblems("CHECK here");
        start(draft).fill("age", "20").answer("here", "20").expectComplete();
        start(draft).fill("age", "20").answer("here", "").expectComplete();
    }

    @Test
    void all_problems_of_a_page_are_named_at_once_in_its_order() {
        Draft draft = new Draft()
                .page("one")
                .number("age", 0, 120)
                .check("even", "age % 2 == 0")
                .single("x", "a")
                .number("n", 0, 5);
        start(draft)
                .fill("age", "21")
                .fill("x", "")
                .answer("n", "9")
                .expectProblems("CHECK age", "MISSING x", "TOO_LARGE n");
    }

    @Test
    void an_absurd_form_is_refused() {
        Draft draft = new Draft().page("one").text("t", 10, true);
        start(draft).answer("t", "x".repeat(300_000)).expectOutcome(Outcome.Refused.class);
        start(draft).answer("t", "x".repeat(100_000)).expectProblems("TOO_LONG t");
        assertThat(start(draft).answer("t", "ok").state().revision()).isEqualTo(1);
    }
}
