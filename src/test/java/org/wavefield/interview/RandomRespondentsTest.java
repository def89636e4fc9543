package org.wavefield.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.wavefield.expression.Compilation;
import org.wavefield.expression.ExpressionCompiler;
import org.wavefield.interview.ModelQuestionnaire.ModelItem;
import org.wavefield.interview.ModelQuestionnaire.ModelPage;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Questionnaire;

/**
 * Respondents who go on, go back, edit, save, come back later, press twice, answer in two tabs and type nonsense, on random
 * questionnaires: engine and model always agree on outcome, route, answers and end.
 */
class RandomRespondentsTest {

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void the_engine_agrees_with_the_model(@ForAll long seed) {
        Random random = new Random(seed);
        ModelQuestionnaire model = ModelQuestionnaire.random(random);
        Questionnaire questionnaire = model.draft().questionnaire();
        Compilation compilation = ExpressionCompiler.compile(questionnaire);
        if (compilation instanceof Compilation.Failed failed) {
            assertThat(failed.problems()).extracting(Problem::kind).containsOnly(Problem.Kind.UNREACHABLE_PAGE);
        }
        Assume.that(compilation instanceof Compilation.Compiled);

        new Respondent(random, model, new Engine(questionnaire, ((Compilation.Compiled) compilation).expressions()))
                .respond(60);
    }

    private static final class Respondent {

        private final Random random;
        private final ModelQuestionnaire questionnaire;
        private final Engine engine;
        private final ModelInterview model;
        private InterviewState state = InterviewState.EMPTY;
        private final List<Submission> sent = new ArrayList<>();

        Respondent(Random random, ModelQuestionnaire questionnaire, Engine engine) {
            this.random = random;
            this.questionnaire = questionnaire;
            this.engine = engine;
            this.model = new ModelInterview(questionnaire);
        }

        void respond(int times) {
            compare();
            for (int i = 0; i < times; i++) {
                Submission submission =
                        !sent.isEmpty() && random.nextInt(6) == 0 ? sent.get(sent.size() - 1) : submission();
                submit(submission);
                sent.add(submission);
                if (random.nextInt(20) == 0
                        && engine.route(state, Scenario.GERMANY).screenerPassed()) {
                    state = state.withScreenerClosed();
                    model.screenerClosed = true;
                }
                if (random.nextInt(10) == 0) {
                    resume();
                }
                compare();
            }
        }

        private void submit(Submission submission) {
            String expected = model.submit(submission);
            Outcome outcome = engine.submit(state, Scenario.GERMANY, submission);
            assertThat(named(outcome)).as("%s", submission).isEqualTo(expected);
            Statistics.label("outcome").collect(outcome.getClass().getSimpleName());
            if (outcome instanceof Outcome.Taken taken) {
                assertThat(taken.state().revision()).isEqualTo(state.revision() + 1);
                state = taken.state();
                assertThat(taken.route()).isEqualTo(engine.route(state, Scenario.GERMANY));
            }
        }

        /** Coming back later: nothing but what was stored is known. */
        private void resume() {
            state = new InterviewState(
                    new LinkedHashMap<>(state.answers()),
                    new LinkedHashMap<>(state.pages()),
                    state.revision(),
                    state.screenerClosed());
        }

        private void compare() {
            Route route = engine.route(state, Scenario.GERMANY);
            assertThat(state.revision()).isEqualTo(model.revision());
            assertThat(route.pages()).extracting(AskedPage::id).containsExactlyElementsOf(model.route());
            assertThat(named(route.end())).isEqualTo(model.end());
            Map<String, Answer> seen = new LinkedHashMap<>();
            model.seen().forEach((variable, value) -> seen.put(variable, answer(value)));
            assertThat(route.answers()).isEqualTo(seen);
            Statistics.label("end").collect(route.end().getClass().getSimpleName());
        }

        private Submission submission() {
            Route route = engine.route(state, Scenario.GERMANY);
            boolean here = random.nextInt(3) > 0 && route.end() instanceof Route.End.Asking;
            ModelPage page = here
                    ? page(((Route.End.Asking) route.end()).page().id())
                    : questionnaire
                            .pages()
                            .get(random.nextInt(questionnaire.pages().size()));
            int revision =
                    random.nextInt(4) > 0 ? state.revision() : Math.max(-1, state.revision() + 1 - random.nextInt(6));
            Action action = random.nextInt(3) > 0 ? Action.NEXT : Action.values()[random.nextInt(3)];
            Set<String> asked = new TreeSet<>();
            route.page(page.id()).ifPresent(on -> on.items()
                    .forEach(item -> asked.add(item.item().id())));
            Map<String, List<String>> fields = new LinkedHashMap<>();
            page.items().stream()
                    .filter(item -> asked.contains(item.id()) || random.nextInt(8) == 0)
                    .forEach(item -> fill(fields, item));
            if (random.nextInt(40) == 0) {
                fields.put("nonsense", List.of("x"));
            }
            return new Submission(random.nextInt(60) == 0 ? "nowhere" : page.id(), revision, action, fields);
        }

        private void fill(Map<String, List<String>> fields, ModelItem item) {
            switch (item.kind()) {
                case SINGLE -> fields.put(item.id(), some("a", "b", "a", "b", "c", "dont_know", "", "zz"));
                case MULTIPLE -> fields.put(item.id(), some("x", "y", "x", "y", "none", "dont_know", "", "zz"));
                case NUMBER ->
                    fields.put(
                            item.id(),
                            some("5", " 3 ", "+9", "٢", "0", "7", "10", "11", "1.5", "-1", "abc", "dont_know", ""));
                case GRID -> {
                    fields.put(item.id() + ".r", some("a", "b", "a", "b", "a", "b", "", "zz"));
                    fields.put(item.id() + ".s", some("a", "b", "a", "b", "a", "b", "", "zz"));
                }
            }
        }

        private List<String> some(String... values) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0, many = random.nextInt(12) == 0 ? 2 : 1; i < many; i++) {
                // The last is nonsense or blank, and seldom.
                int bound = random.nextInt(6) == 0 ? values.length : values.length - 2;
                chosen.add(values[random.nextInt(bound)]);
            }
            return chosen;
        }

        private ModelPage page(String id) {
            return questionnaire.pages().stream()
                    .filter(page -> page.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Answer answer(Object value) {
        if (value instanceof Integer number) {
            return new Answer.Number(BigDecimal.valueOf(number));
        }
        if (value instanceof Map<?, ?> rows) {
            Map<String, String> codes = new LinkedHashMap<>();
            rows.forEach((row, code) -> codes.put((String) row, (String) code));
            return new Answer.Rows(codes);
        }
        if (value instanceof Set<?> set && !set.contains("dont_know")) {
            return new Answer.Codes(
                    List.of("x", "y", "none").stream().filter(set::contains).toList());
        }
        return new Answer.Code(value instanceof Set<?> ? "dont_know" : (String) value);
    }

    private static String named(Outcome outcome) {
        String name = outcome.getClass().getSimpleName();
        if (outcome instanceof Outcome.Taken taken) {
            return name + " " + named(taken.next());
        }
        return outcome instanceof Outcome.Repeated repeated ? name + " " + named(repeated.next()) : name;
    }

    private static String named(Outcome.Next next) {
        if (next instanceof Outcome.Next.To to) {
            return "to " + to.page();
        }
        return next instanceof Outcome.Next.Saved ? "saved" : "onward";
    }

    private static String named(Route.End end) {
        if (end instanceof Route.End.Asking asking) {
            return "asking " + asking.page().id();
        }
        return end instanceof Route.End.ScreenedOut out ? "out " + out.screenOut() : "complete";
    }
}
