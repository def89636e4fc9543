package org.wavefield.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wavefield.expression.Compilation;
import org.wavefield.expression.ExpressionCompiler;
import org.wavefield.expression.Facts;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Draft;
import org.wavefield.questionnaire.Questionnaire;

/** One respondent's way through a questionnaire, told as a test would tell it. */
final class Scenario {

    static final Facts GERMANY = new Facts("DE", "DE", 1, Set.of(), Map.of());

    private final Engine engine;
    private final Facts facts;
    private InterviewState state = InterviewState.EMPTY;
    private Outcome last;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Scenario(Engine engine, Facts facts) {
        this.engine = engine;
        this.facts = facts;
    }

    static Scenario start(Draft draft) {
        return start(draft, GERMANY);
    }

    static Scenario start(Draft draft, Facts facts) {
        return new Scenario(engine(draft.questionnaire()), facts);
    }

    static Engine engine(Questionnaire questionnaire) {
        Compilation compilation = ExpressionCompiler.compile(questionnaire);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return new Engine(questionnaire, ((Compilation.Compiled) compilation).expressions());
    }

    /** Fills a field of the page asked now and goes on. */
    Scenario answer(String field, String... values) {
        return fill(field, values).next();
    }

    /** Fills a field, and stays. */
    Scenario fill(String field, String... values) {
        fields.put(field, List.of(values));
        return this;
    }

    Scenario next() {
        return submit(askedNow(), Action.NEXT);
    }

    Scenario next(String page) {
        return submit(page, Action.NEXT);
    }

    Scenario back(String page) {
        return submit(page, Action.BACK);
    }

    Scenario save(String page) {
        return submit(page, Action.SAVE);
    }

    Scenario submit(String page, Action action) {
        return submit(page, action, state.revision());
    }

    Scenario submit(String page, Action action, int revision) {
        last = engine.submit(state, facts, new Submission(page, revision, action, fields));
        fields.clear();
        if (last instanceof Outcome.Taken taken) {
            assertThat(taken.route()).isEqualTo(engine.route(taken.state(), facts));
            state = taken.state();
        }
        return this;
    }

    Scenario closeScreener() {
        state = state.withScreenerClosed();
        return this;
    }

    Scenario expectPage(String page) {
        assertThat(askedNow()).isEqualTo(page);
        return this;
    }

    Scenario expectPages(String... pages) {
        assertThat(route().pages()).extracting(AskedPage::id).containsExactly(pages);
        return this;
    }

    Scenario expectScreenOut(String screenOut) {
        assertThat(route().end()).isEqualTo(new Route.End.ScreenedOut(screenOut));
        return this;
    }

    Scenario expectComplete() {
        assertThat(route().end()).isEqualTo(new Route.End.Complete());
        return this;
    }

    Scenario expectTaken(Outcome.Next next) {
        assertThat(last).isInstanceOf(Outcome.Taken.class);
        assertThat(((Outcome.Taken) last).next()).isEqualTo(next);
        return this;
    }

    Scenario expectRepeated(Outcome.Next next) {
        assertThat(last).isEqualTo(new Outcome.Repeated(route(), next));
        return this;
    }

    /** Each as {@code KIND item} or {@code KIND item.row}. */
    Scenario expectProblems(String... problems) {
        assertThat(last).isInstanceOf(Outcome.Invalid.class);
        assertThat(((Outcome.Invalid) last).problems())
                .extracting(problem -> problem.kind() + " " + problem.item()
                        + problem.row().map(row -> "." + row).orElse(""))
                .containsExactly(problems);
        return this;
    }

    Scenario expectOutcome(Class<? extends Outcome> outcome) {
        assertThat(last).isInstanceOf(outcome);
        return this;
    }

    Scenario expectAnswer(String variable, Answer answer) {
        assertThat(route().answers()).containsEntry(variable, answer);
        return this;
    }

    Scenario expectNoAnswer(String... variables) {
        assertThat(route().answers()).doesNotContainKeys(variables);
        return this;
    }

    Scenario expectOptions(String item, String... codes) {
        assertThat(asked(item).options()).extracting(option -> option.code()).containsExactly(codes);
        return this;
    }

    Scenario expectItems(String... items) {
        assertThat(route().page(askedNow()).orElseThrow().items())
                .extracting(asked -> asked.item().id())
                .containsExactly(items);
        return this;
    }

    InterviewState state() {
        return state;
    }

    Route route() {
        return engine.route(state, facts);
    }

    private AskedItem asked(String item) {
        return route().pages().stream()
                .flatMap(page -> page.items().stream())
                .filter(asked -> asked.item().id().equals(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError(item + " is not asked"));
    }

    private String askedNow() {
        assertThat(route().end()).isInstanceOf(Route.End.Asking.class);
        return ((Route.End.Asking) route().end()).page().id();
    }
}
