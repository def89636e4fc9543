package org.wavefield.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.interview.Scenario.start;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Draft;

class SubmissionTest {

    private static final Outcome.Next ONWARD = new Outcome.Next.Onward();

    private final Scenario scenario = start(new Draft()
            .page("one")
            .single("x", "a", "b")
            .page("two")
            .number("n", 0, 10)
            .number("m", 0, 10)
            .page("three")
            .when("x == \"a\"")
            .single("y", "c"));

    @Test
    void a_double_click_has_one_effect_and_the_same_answer() {
        scenario.answer("x", "a")
                .expectTaken(ONWARD)
                .fill("x", "a")
                .submit("one", Action.NEXT, 0)
                .expectRepeated(ONWARD);
        assertThat(scenario.state().revision()).isEqualTo(1);
    }

    @Test
    void a_double_click_on_the_last_page_leads_onward() {
        scenario.answer("x", "b").fill("n", "1").answer("m", "2").expectComplete();
        scenario.fill("n", "1").fill("m", "2").submit("two", Action.NEXT, 1).expectRepeated(ONWARD);
    }

    @Test
    void a_double_click_on_a_screener_that_was_closed_in_between_is_a_repetition() {
        Scenario closing = start(
                new Draft().page("one").screener().single("x", "a").page("two").single("y", "b"));
        closing.answer("x", "a")
                .closeScreener()
                .fill("x", "a")
                .submit("one", Action.NEXT, 0)
                .expectRepeated(ONWARD);
    }

    @Test
    void another_answer_from_an_old_form_is_stale() {
        scenario.answer("x", "a")
                .fill("x", "b")
                .submit("one", Action.NEXT, 0)
                .expectOutcome(Outcome.Stale.class)
                .expectAnswer("x", new Answer.Code("a"));
    }

    @Test
    void an_old_form_of_a_page_that_nothing_newer_was_said_on_is_taken() {
        scenario.answer("x", "a")
                .fill("x", "b")
                .submit("one", Action.NEXT, 1)
                .fill("n", "1")
                .fill("m", "1")
                .submit("two", Action.NEXT, 1)
                .expectTaken(ONWARD)
                .expectComplete();
    }

    @Test
    void an_old_form_of_a_page_off_the_route_is_off_the_route() {
        scenario.answer("x", "a").fill("n", "1").answer("m", "1").fill("x", "b").next("one");
        scenario.fill("y", "c").submit("three", Action.NEXT, 2).expectOutcome(Outcome.OffRoute.class);
    }

    @Test
    void an_unknown_page_and_a_revision_of_the_future_are_refused() {
        scenario.next("nowhere").expectOutcome(Outcome.Refused.class);
        scenario.submit("one", Action.NEXT, 1).expectOutcome(Outcome.Refused.class);
        scenario.submit("one", Action.NEXT, -1).expectOutcome(Outcome.Refused.class);
        scenario.fill("n", "1").fill("x", "a").next("one").expectOutcome(Outcome.Refused.class);
        assertThat(scenario.state()).isEqualTo(InterviewState.EMPTY);
    }

    @Test
    void back_and_save_keep_what_is_valid_and_insist_on_nothing() {
        scenario.answer("x", "a")
                .fill("n", "5")
                .fill("m", "many")
                .save("two")
                .expectTaken(new Outcome.Next.Saved())
                .expectPage("two")
                .expectAnswer("n", new Answer.Number(java.math.BigDecimal.valueOf(5)))
                .expectNoAnswer("m")
                .fill("n", "eleven")
                .fill("m", "")
                .back("two")
                .expectTaken(new Outcome.Next.To("one"))
                .expectPage("two")
                .expectAnswer("n", new Answer.Number(java.math.BigDecimal.valueOf(5)));
    }

    @Test
    void next_stores_nothing_of_a_page_with_a_problem() {
        scenario.answer("x", "a").fill("n", "5").fill("m", "many").next().expectProblems("NOT_A_NUMBER m");
        assertThat(scenario.state().answers()).containsOnlyKeys("x");
    }

    @Test
    void saving_a_passed_page_leaves_it_passed() {
        scenario.answer("x", "a").fill("x", "b").save("one").expectPage("two");
        scenario.fill("x", "").save("one").expectPage("one");
    }

    @Test
    void a_sensitive_item_left_empty_keeps_its_answer() {
        start(new Draft().page("one").single("x", "a", "b").sensitive().optional())
                .answer("x", "a")
                .fill("x", "")
                .next("one")
                .expectAnswer("x", new Answer.Code("a"))
                .fill("x", "b")
                .next("one")
                .expectAnswer("x", new Answer.Code("b"));
    }

    @Test
    void a_sensitive_grid_keeps_the_rows_left_empty() {
        start(new Draft()
                        .page("one")
                        .grid("g", List.of("r", "s"), "a", "b")
                        .sensitive()
                        .optional())
                .fill("g.r", "a")
                .fill("g.s", "a")
                .next()
                .fill("g.s", "b")
                .next("one")
                .expectAnswer("g", new Answer.Rows(Map.of("r", "a", "s", "b")));
    }
}
