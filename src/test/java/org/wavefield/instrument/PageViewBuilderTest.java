package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wavefield.expression.Facts;
import org.wavefield.instrument.PageView.ItemView;
import org.wavefield.instrument.PageView.OptionView;
import org.wavefield.instrument.PageView.ProblemView;
import org.wavefield.interview.Action;
import org.wavefield.interview.AskedPage;
import org.wavefield.interview.Engine;
import org.wavefield.interview.InputProblem;
import org.wavefield.interview.InterviewState;
import org.wavefield.interview.Outcome;
import org.wavefield.interview.Submission;

/** A page as it is shown: what stands in its fields, and what is said about it. */
class PageViewBuilderTest {

    private static final PanelInstrument INSTRUMENT = ((Reading.Read)
                    InstrumentReader.read(StudyFiles.fromClassPath("every_type").orElseThrow()))
            .instrument()
            .panel("GB")
            .orElseThrow();
    private static final Facts FACTS = new Facts("GB", "GB", 1, Set.of(), Map.of());

    private InterviewState state = InterviewState.EMPTY;

    @Test
    void page_with_a_title_has_it_for_a_heading_and_asks_below() {
        PageView page = shown(List.of());

        assertThat(page.heading()).isEqualTo("One or several");
        assertThat(page.section()).contains("Choices");
        assertThat(page.headingIsQuestion()).isFalse();
        assertThat(page.items()).extracting(ItemView::question).first().isEqualTo("Which colour do you like best?");
    }

    @Test
    void only_question_of_a_page_is_its_heading() {
        answer("colour=red", "news=tv");

        PageView page = shown(List.of());

        assertThat(page.id()).isEqualTo("region_page");
        assertThat(page.heading()).isEqualTo("Where do you live?");
        assertThat(page.headingIsQuestion()).isTrue();
    }

    @Test
    void stored_answers_stand_in_their_fields() {
        answer("colour=red", "news=tv", "news=web");

        PageView page = stored("one_page");

        assertThat(page.items().get(0).options())
                .filteredOn(OptionView::chosen)
                .extracting(OptionView::code)
                .containsExactly("red");
        assertThat(page.items().get(1).options())
                .filteredOn(OptionView::chosen)
                .extracting(OptionView::code)
                .containsExactly("tv", "web");
    }

    @Test
    void sensitive_answer_is_not_shown_but_said_to_be_kept() {
        toTexts();
        answer("postcode=12", "comments=Because", "faith=Quaker");

        PageView page = stored("text_page");

        assertThat(page.toString()).doesNotContain("Quaker");
        assertThat(page.items().get(1).entry().value()).isEqualTo("Because");
        assertThat(page.items().get(2).entry().value()).isEmpty();
        assertThat(page.items().get(2).hints()).contains("kept");
        assertThat(page.items().get(1).hints()).doesNotContain("kept");
    }

    @Test
    void sensitive_answer_that_was_just_typed_stays_where_it_is() {
        toTexts();
        AskedPage asked = asked();
        PageFields typed = PageFields.typed(Map.of("faith", List.of("Quaker")), asked, state.answers());

        assertThat(builder()
                        .build(asked, typed, List.of())
                        .items()
                        .get(2)
                        .entry()
                        .value())
                .isEqualTo("Quaker");
    }

    @Test
    void piped_answer_stands_in_the_question() {
        toTexts();

        assertThat(shown(List.of()).items().get(1).question()).isEqualTo("You chose Red. Why?");
    }

    @Test
    void problem_is_said_at_the_field_in_the_words_of_the_summary() {
        PageView page = shown(problems("action=next"));

        assertThat(page.problems())
                .extracting(ProblemView::sentence)
                .containsExactly("missingChoice", "missingChoices");
        assertThat(page.items().get(0).problems()).containsExactly("missingChoice");
        assertThat(page.problems()).extracting(ProblemView::field).containsExactly("colour", "news");
    }

    @Test
    void row_of_a_grid_that_is_missing_is_named_and_led_to() {
        toGrid();

        PageView page = shown(problems("services.schools=good"));

        assertThat(page.problems())
                .extracting(ProblemView::field)
                .containsExactly("services.transport", "services.care");
        assertThat(page.problems()).extracting(ProblemView::sentence).first().isEqualTo("missingRow(Buses and trains)");
        assertThat(page.items().get(0).rows().get(0).problems()).isEmpty();
        assertThat(page.items().get(0).rows().get(1).problems()).containsExactly("missingRow(Buses and trains)");
    }

    @Test
    void every_way_to_type_nonsense_has_a_sentence() {
        answer("colour=red", "news=tv");
        answer("region=gb_1");
        for (String typed :
                List.of("age=x", "age=1.5", "age=-1", "age=999", "age=١", "years_here=1.234", "years_here=3&age=2")) {
            assertThat(shown(problems(typed.split("&"))).problems())
                    .as(typed)
                    .isNotEmpty()
                    .allSatisfy(problem ->
                            assertThat(problem.sentence()).isNotBlank().doesNotContain("null"));
        }
        answer("age=34", "years_here=3");
        for (String typed :
                List.of("postcode=ab", "comments=" + "x".repeat(501), "comments=\u0000", "faith=a&faith=refused")) {
            assertThat(shown(problems(typed.split("&"))).problems())
                    .as(typed.substring(0, 9))
                    .isNotEmpty();
        }
        answer("postcode=12", "faith=refused");
        for (String typed : List.of(
                "moved_in=x",
                "moved_in=2020-02-30",
                "moved_in=1800-01-01",
                "moved_in=2999-01-01",
                "moved_in.day=3&moved_in.month=null&moved_in.year=3",
                "moved_in.day=31&moved_in.month=2&moved_in.year=2020")) {
            assertThat(shown(problems(typed.split("&"))).problems())
                    .as(typed)
                    .hasSize(1)
                    .allSatisfy(problem -> assertThat(problem.sentence()).doesNotContain("null"));
        }
    }

    @Test
    void all_that_was_typed_is_stored_or_it_is_not() {
        PageFields some = new PageFields(Map.of("news", List.of("tv"), "why", List.of(" a ")), Set.of());

        assertThat(some.within(new PageFields(Map.of("news", List.of("tv", "web"), "why", List.of("a")), Set.of())))
                .isTrue();
        assertThat(some.within(new PageFields(Map.of("news", List.of("web"), "why", List.of("a")), Set.of())))
                .isFalse();
        assertThat(new PageFields(Map.of("why", List.of("  ")), Set.of()).within(new PageFields(Map.of(), Set.of())))
                .isTrue();
    }

    private void toTexts() {
        answer("colour=red", "news=tv");
        answer("region=gb_1");
        answer("age=34", "years_here=3");
    }

    private void toGrid() {
        toTexts();
        answer("postcode=12", "faith=refused");
        answer("moved_in=2020-02-03");
        answer("trust=5", "warmth=50");
    }

    private void answer(String... fields) {
        Outcome outcome = submit(fields);
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        state = ((Outcome.Taken) outcome).state();
    }

    private List<InputProblem> problems(String... fields) {
        return ((Outcome.Invalid) submit(fields)).problems();
    }

    private Outcome submit(String... fields) {
        Map<String, List<String>> values = Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .filter(field -> !field[0].equals("action"))
                .collect(Collectors.groupingBy(
                        field -> field[0],
                        LinkedHashMap::new,
                        Collectors.mapping(field -> field[1], Collectors.toList())));
        return engine().submit(state, FACTS, new Submission(asked().id(), state.revision(), Action.NEXT, values));
    }

    private PageView shown(List<InputProblem> problems) {
        return builder().build(asked(), PageFields.stored(asked(), state.answers()), problems);
    }

    private PageView stored(String page) {
        AskedPage asked = engine().route(state, FACTS).page(page).orElseThrow();
        return builder().build(asked, PageFields.stored(asked, state.answers()), List.of());
    }

    private AskedPage asked() {
        List<AskedPage> pages = engine().route(state, FACTS).pages();
        return pages.get(pages.size() - 1);
    }

    private PageViewBuilder builder() {
        Piping piping = new Piping(engine().route(state, FACTS).answers(), Optional.empty());
        return new PageViewBuilder(INSTRUMENT.defaultTexts(), piping, named());
    }

    private static Engine engine() {
        return INSTRUMENT.engine();
    }

    /** Says each message's name and what fills its places. */
    private static QuestionMessages named() {
        return (QuestionMessages) Proxy.newProxyInstance(
                QuestionMessages.class.getClassLoader(),
                new Class<?>[] {QuestionMessages.class},
                (proxy, method, arguments) -> method.getName()
                        + (arguments == null
                                ? ""
                                : Stream.of(arguments)
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ", "(", ")"))));
    }
}
