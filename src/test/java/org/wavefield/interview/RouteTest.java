package org.wavefield.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.interview.Scenario.start;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wavefield.expression.Facts;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Draft;

class RouteTest {

    private static final Outcome.Next ONWARD = new Outcome.Next.Onward();

    @Test
    void a_minor_is_screened_out() {
        start(adults()).answer("age", "17").expectScreenOut("under_18");
    }

    @Test
    void an_adult_goes_on() {
        start(adults()).answer("age", "18").expectPage("two").answer("x", "a").expectComplete();
    }

    @Test
    void a_page_is_asked_where_its_condition_is_met_and_left_out_where_it_is_unknown() {
        Draft draft = new Draft()
                .page("one")
                .single("x", "a", "b")
                .optional()
                .page("two")
                .when("x == \"a\"")
                .single("y", "c")
                .page("three")
                .when("x != \"a\"")
                .single("z", "d");

        start(draft).answer("x", "a").expectPage("two").answer("y", "c").expectComplete();
        start(draft).answer("x", "b").expectPage("three");
        start(draft).next().expectComplete();
    }

    @Test
    void answers_off_the_route_are_kept_and_not_seen() {
        Draft draft = new Draft()
                .page("one")
                .single("x", "a", "b")
                .page("two")
                .when("x == \"a\"")
                .single("y", "c")
                .computed("seen", "y == \"c\"")
                .page("three")
                .when("y == \"c\"")
                .single("z", "d")
                .page("four")
                .single("last", "e");
        Scenario scenario = start(draft)
                .answer("x", "a")
                .answer("y", "c")
                .answer("z", "d")
                .fill("x", "b")
                .next("one")
                .expectPages("one", "four")
                .expectNoAnswer("y", "z", "seen");

        assertThat(scenario.state().answers()).containsKeys("y", "z");
        scenario.fill("x", "a")
                .next("one")
                .expectPages("one", "two", "three", "four")
                .expectAnswer("y", new Answer.Code("c"))
                .expectAnswer("seen", new Answer.Truth(true));
    }

    @Test
    void an_item_that_becomes_required_is_asked_though_its_page_was_passed() {
        Draft draft = new Draft()
                .page("one")
                .single("x", "a", "b")
                .page("two")
                .single("y", "c")
                .single("z", "d")
                .onlyIf("x == \"b\"")
                .page("three")
                .single("last", "e");

        start(draft)
                .answer("x", "a")
                .answer("y", "c")
                .expectPage("three")
                .fill("x", "b")
                .next("one")
                .expectTaken(new Outcome.Next.To("two"))
                .expectPage("two")
                .expectItems("y", "z");
    }

    @Test
    void an_option_that_is_no_longer_offered_is_asked_again() {
        Draft draft = new Draft()
                .page("one")
                .single("x", "a", "b")
                .page("two")
                .single("y", "c", "d")
                .codeIf("d", "x == \"a\"")
                .page("three")
                .single("last", "e");

        start(draft)
                .answer("x", "a")
                .expectOptions("y", "c", "d")
                .answer("y", "d")
                .expectPage("three")
                .fill("x", "b")
                .next("one")
                .expectPage("two")
                .expectOptions("y", "c")
                .expectNoAnswer("y")
                .fill("y", "d")
                .next("two")
                .expectOutcome(Outcome.Refused.class);
    }

    @Test
    void a_row_that_is_no_longer_asked_falls_away() {
        Draft draft = new Draft()
                .page("one")
                .single("x", "a", "b")
                .page("two")
                .grid("allies", List.of("france", "poland"), "likely", "unlikely")
                .codeIf("poland", "x == \"a\"");

        start(draft)
                .answer("x", "a")
                .fill("allies.france", "likely")
                .answer("allies.poland", "likely")
                .expectComplete()
                .fill("x", "b")
                .next("one")
                .expectComplete()
                .expectAnswer("allies", new Answer.Rows(Map.of("france", "likely")));
    }

    @Test
    void a_page_of_which_nothing_is_asked_is_skipped_and_still_computed() {
        Draft draft = new Draft()
                .page("one")
                .single("x", "a", "b")
                .page("two")
                .single("y", "c")
                .onlyIf("x == \"b\"")
                .computed("was_asked", "answered.y")
                .page("three")
                .single("last", "e");

        start(draft).answer("x", "a").expectPage("three").expectAnswer("was_asked", new Answer.Truth(false));
    }

    @Test
    void a_module_that_is_off_is_not_asked() {
        Draft draft = new Draft()
                .page("one")
                .single("x", "a")
                .module("taiwan")
                .page("two")
                .single("y", "b");

        start(draft).answer("x", "a").expectComplete();
        start(draft, new Facts("DE", "DE", 1, Set.of("taiwan"), Map.of()))
                .answer("x", "a")
                .expectPage("two");
    }

    @Test
    void a_screen_out_waits_until_its_page_is_passed() {
        start(adults())
                .fill("age", "17")
                .save("one")
                .expectPage("one")
                .fill("age", "17")
                .next()
                .expectScreenOut("under_18");
    }

    @Test
    void a_changed_answer_leads_out_of_a_screen_out() {
        start(adults())
                .answer("age", "17")
                .expectScreenOut("under_18")
                .fill("age", "18")
                .next("one")
                .expectPage("two");
    }

    @Test
    void the_screener_is_passed_when_its_pages_are() {
        Scenario scenario = start(adults());
        assertThat(scenario.route().screenerPassed()).isFalse();
        assertThat(scenario.answer("age", "30").route().screenerPassed()).isTrue();
        assertThat(start(adults()).answer("age", "17").route().screenerPassed()).isFalse();
    }

    @Test
    void a_closed_screener_cannot_be_changed_or_gone_back_to() {
        start(adults())
                .answer("age", "30")
                .closeScreener()
                .fill("age", "40")
                .next("one")
                .expectOutcome(Outcome.OffRoute.class)
                .back("two")
                .expectTaken(new Outcome.Next.To("two"))
                .expectPage("two");
    }

    @Test
    void progress_grows_from_nothing_to_all() {
        Scenario scenario = start(adults());
        assertThat(scenario.route().progress()).isZero();
        assertThat(scenario.answer("age", "30").route().progress()).isEqualTo(0.5);
        assertThat(scenario.answer("x", "a").route().progress()).isEqualTo(1);
    }

    @Test
    void going_on_from_an_earlier_page_leads_to_the_one_after_it() {
        Draft draft = new Draft()
                .page("one")
                .information("i")
                .page("two")
                .information("j")
                .page("three")
                .information("k");

        start(draft)
                .next()
                .next()
                .expectTaken(ONWARD)
                .next("one")
                .expectTaken(new Outcome.Next.To("two"))
                .next("two")
                .expectTaken(ONWARD)
                .back("three")
                .expectTaken(new Outcome.Next.To("two"))
                .back("one")
                .expectTaken(new Outcome.Next.To("one"));
    }

    private static Draft adults() {
        return new Draft()
                .page("one")
                .screener()
                .number("age", 0, 120)
                .screenOut("under_18", "age < 18")
                .page("two")
                .single("x", "a");
    }
}
