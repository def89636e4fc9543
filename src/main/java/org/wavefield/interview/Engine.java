package org.wavefield.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.expression.Expressions;
import org.wavefield.expression.Facts;
import org.wavefield.questionnaire.Questionnaire;

/** Where an interview is, and what a submission makes of it. Immutable; safe for many threads. */
public final class Engine {

    private final Questionnaire questionnaire;
    private final Expressions expressions;
    private final Rules rules;

    /**
     * For the interviews of one questionnaire.
     *
     * @param expressions compiled from this very questionnaire
     */
    public Engine(Questionnaire questionnaire, Expressions expressions) {
        this.questionnaire = questionnaire;
        this.expressions = expressions;
        this.rules = new Rules(expressions);
    }

    /** What it asks. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The pages that the answers put on the path. */
    public Route route(InterviewState state, Facts facts) {
        return walk(state, facts).route();
    }

    /** Takes a page's form, or says why not. */
    public Outcome submit(InterviewState state, Facts facts, Submission submission) {
        Optional<Outcome> refused = refused(state, submission);
        if (refused.isPresent()) {
            return refused.get();
        }
        Route route = route(state, facts);
        Optional<AskedPage> asked = route.page(submission.page());
        if (asked.isEmpty()) {
            return new Outcome.OffRoute(route);
        }
        Digest digest = Digest.of(submission);
        PageMark mark = state.pages().get(submission.page());
        if (mark != null && mark.base() == submission.revision() && digest.is(mark.digest())) {
            return new Outcome.Repeated(route, next(route, state, submission));
        }
        if (isClosed(asked.get(), state)) {
            return new Outcome.OffRoute(route);
        }
        if (mark != null && mark.revision() > submission.revision()) {
            return new Outcome.Stale(route, asked.get());
        }
        return read(state, facts, submission, route, asked.get(), digest);
    }

    private Outcome read(
            InterviewState state, Facts facts, Submission submission, Route route, AskedPage asked, Digest digest) {
        PageForm form = new PageForm(asked, submission.fields(), expressions);
        if (form.isForeign()) {
            // A form made before an earlier answer changed may offer what is offered no more: no harm was meant.
            return form.isOnceOffered() && submission.revision() < state.revision()
                    ? new Outcome.Stale(route, asked)
                    : new Outcome.Refused("a field or a code that the page does not offer");
        }
        InterviewState taken = taken(state, submission, form, digest);
        Walk walk = walk(taken, facts);
        if (submission.action() == Action.NEXT) {
            List<InputProblem> problems = form.problems();
            Walk measured =
                    problems.isEmpty() ? walk : walk(taken.withAnswers(form.withoutFaulty(taken.answers())), facts);
            problems = problems(problems, rules.broken(asked, measured.after(asked.id())), asked);
            if (!problems.isEmpty()) {
                return new Outcome.Invalid(route, asked, problems);
            }
        }
        return new Outcome.Taken(taken, walk.route(), next(walk.route(), taken, submission));
    }

    private Optional<Outcome> refused(InterviewState state, Submission submission) {
        if (PageForm.isAbsurd(submission.fields())) {
            return Optional.of(new Outcome.Refused("a form larger than any page"));
        }
        if (questionnaire.pages().noneMatch(page -> page.id().equals(submission.page()))) {
            return Optional.of(new Outcome.Refused("an unknown page"));
        }
        return submission.revision() < 0 || submission.revision() > state.revision()
                ? Optional.of(new Outcome.Refused("a revision that there is not"))
                : Optional.empty();
    }

    private static InterviewState taken(InterviewState state, Submission submission, PageForm form, Digest digest) {
        int revision = state.revision() + 1;
        boolean passed = submission.action() == Action.NEXT || state.passed(submission.page());
        Map<String, PageMark> pages = new LinkedHashMap<>(state.pages());
        pages.put(submission.page(), new PageMark(submission.revision(), revision, passed, digest.value()));
        return new InterviewState(form.over(state.answers()), pages, revision, state.screenerClosed());
    }

    /** All problems in the page's order: first what cannot be read, then the checks that are broken. */
    private static List<InputProblem> problems(
            List<InputProblem> unreadable, List<InputProblem> broken, AskedPage page) {
        List<String> order =
                page.items().stream().map(asked -> asked.item().id()).toList();
        List<InputProblem> problems = new ArrayList<>(unreadable);
        broken.stream()
                .filter(check ->
                        problems.stream().noneMatch(problem -> problem.item().equals(check.item())))
                .toList()
                .forEach(problems::add);
        problems.sort(Comparator.comparingInt(problem -> order.indexOf(problem.item())));
        return problems;
    }

    private static Outcome.Next next(Route route, InterviewState state, Submission submission) {
        List<AskedPage> pages = route.pages();
        int at = pages.indexOf(route.page(submission.page()).orElseThrow());
        return switch (submission.action()) {
            case SAVE -> new Outcome.Next.Saved();
            case BACK ->
                new Outcome.Next.To(
                        at > 0 && !isClosed(pages.get(at - 1), state)
                                ? pages.get(at - 1).id()
                                : submission.page());
            case NEXT ->
                at + 1 < pages.size() && state.passed(pages.get(at + 1).id())
                        ? new Outcome.Next.To(pages.get(at + 1).id())
                        : new Outcome.Next.Onward();
        };
    }

    private static boolean isClosed(AskedPage asked, InterviewState state) {
        return asked.page().screener() && state.screenerClosed();
    }

    private Walk walk(InterviewState state, Facts facts) {
        return new Walk(questionnaire, rules, state, facts);
    }
}
