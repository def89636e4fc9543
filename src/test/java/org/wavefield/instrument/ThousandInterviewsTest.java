package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wavefield.expression.Facts;
import org.wavefield.interview.Action;
import org.wavefield.interview.AskedItem;
import org.wavefield.interview.AskedPage;
import org.wavefield.interview.InterviewState;
import org.wavefield.interview.Outcome;
import org.wavefield.interview.Route;
import org.wavefield.interview.Submission;
import org.wavefield.questionnaire.Page;

/** In every study and every panel, people who answer anything at all come to an end, and some come to each page. */
class ThousandInterviewsTest {

    private static final int INTERVIEWS = 1_000;
    private static final int ATTEMPTS = 200;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.wavefield.instrument.EveryStudyTest#studies")
    void a_thousand_random_interviews_a_panel_end_and_reach_every_page(Path study) {
        Set<String> pages = new TreeSet<>();
        Set<String> reachedSomewhere = new TreeSet<>();
        for (PanelInstrument panel : panels(study)) {
            Set<String> reached = new TreeSet<>();
            for (int seed = 0; seed < INTERVIEWS; seed++) {
                respond(panel, new Random(seed), reached);
            }
            assertThat(reached)
                    .as("pages of %s", panel.definition().code())
                    .containsAll(pages(panel, page -> !isForSomeCountries(page)));
            reachedSomewhere.addAll(reached);
            pages.addAll(pages(panel, page -> true));
        }
        assertThat(reachedSomewhere).containsExactlyElementsOf(pages);
    }

    /** Answers until there is nothing more to answer; fails at a page that cannot be answered. */
    private static void respond(PanelInstrument panel, Random random, Set<String> reached) {
        Facts facts = facts(panel, random);
        InterviewState state = InterviewState.EMPTY;
        Route route = panel.engine().route(state, facts);
        List<String> path = new ArrayList<>();
        while (route.end() instanceof Route.End.Asking asking) {
            assertThat(path)
                    .as("the route leads onward")
                    .doesNotContain(asking.page().id());
            path.add(asking.page().id());
            Outcome.Taken taken = answer(panel, state, facts, asking.page(), random);
            state = taken.state();
            route = taken.route();
        }
        assertThat(route.end()).isInstanceOfAny(Route.End.Complete.class, Route.End.ScreenedOut.class);
        assertThat(route.pages()).extracting(AskedPage::id).containsExactlyElementsOf(path);
        reached.addAll(path);
    }

    private static Outcome.Taken answer(
            PanelInstrument panel, InterviewState state, Facts facts, AskedPage page, Random random) {
        List<Outcome> refused = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (AskedItem asked : page.items()) {
                fields.putAll(RandomAnswer.to(asked, random));
            }
            Outcome outcome = panel.engine()
                    .submit(state, facts, new Submission(page.id(), state.revision(), Action.NEXT, fields));
            if (outcome instanceof Outcome.Taken taken) {
                return taken;
            }
            assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
            refused.add(outcome);
        }
        throw new AssertionError(page.id() + " cannot be answered: " + refused.get(0));
    }

    /** Each module is on for half of the interviews. */
    private static Facts facts(PanelInstrument panel, Random random) {
        Set<String> modules = panel.questionnaire().sections().stream()
                .flatMap(section -> section.module().stream())
                .distinct()
                .filter(module -> random.nextBoolean())
                .collect(Collectors.toSet());
        return new Facts(
                panel.definition().country(), panel.definition().code(), 1 + random.nextInt(20), modules, Map.of());
    }

    private static List<String> pages(PanelInstrument panel, Predicate<Page> which) {
        return panel.questionnaire().pages().filter(which).map(Page::id).toList();
    }

    private static boolean isForSomeCountries(Page page) {
        return page.condition()
                .filter(condition -> condition.text().contains("country"))
                .isPresent();
    }

    private static Collection<PanelInstrument> panels(Path study) {
        Reading reading = InstrumentReader.read(StudyFiles.fromDirectory(study));
        assertThat(reading.problems()).isEmpty();
        return ((Reading.Read) reading).instrument().panels().values();
    }
}
