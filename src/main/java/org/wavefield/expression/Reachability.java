package org.wavefield.expression;

import static org.wavefield.questionnaire.Problem.Kind.UNREACHABLE_PAGE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.questionnaire.Expression;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.questionnaire.Section;

/**
 * Finds pages that no answers lead to, as far as that can be told by trying all possibilities of one condition. It keeps
 * silent where it cannot tell: what it names is certain.
 */
final class Reachability {

    private final Questionnaire questionnaire;
    private final Expressions expressions;
    private final Map<Expression, Compiled> programs;
    private final Possibilities possibilities;

    Reachability(Questionnaire questionnaire, Expressions expressions, Map<Expression, Compiled> programs) {
        this.questionnaire = questionnaire;
        this.expressions = expressions;
        this.programs = programs;
        this.possibilities = new Possibilities(questionnaire);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        questionnaire
                .pages()
                .filter(page -> page.condition().filter(this::isNeverMet).isPresent())
                .forEach(page -> problems.add(new Problem(
                        UNREACHABLE_PAGE,
                        page.condition().orElseThrow().origin(),
                        "Nobody can reach the page " + page.id() + ": no answers meet its condition.",
                        "Look for a code that is compared twice, or for limits that exclude each other.")));
        firstBeyondTheEnd().ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> firstBeyondTheEnd() {
        Optional<Page> last = Optional.empty();
        for (Section section : questionnaire.sections()) {
            for (Page page : section.pages()) {
                if (last.isPresent()) {
                    return Optional.of(new Problem(
                            UNREACHABLE_PAGE,
                            page.origin(),
                            "Nobody can reach the page " + page.id() + ": everybody is screened out on "
                                    + last.get().id() + ".",
                            "Give that screen-out a condition that somebody does not meet."));
                }
                if (section.module().isEmpty() && screensEverybodyOut(page)) {
                    last = Optional.of(page);
                }
            }
        }
        return Optional.empty();
    }

    private boolean screensEverybodyOut(Page page) {
        return page.condition().isEmpty()
                && page.items().stream()
                        .anyMatch(item -> item.head().condition().isEmpty())
                && page.screenOuts().stream().anyMatch(screenOut -> isAlwaysMet(screenOut.when()));
    }

    private boolean isNeverMet(Expression condition) {
        return scopes(condition)
                .filter(scopes ->
                        scopes.stream().noneMatch(scope -> expressions.verdict(condition, scope) == Verdict.MET))
                .isPresent();
    }

    private boolean isAlwaysMet(Expression condition) {
        return scopes(condition)
                .filter(scopes ->
                        scopes.stream().allMatch(scope -> expressions.verdict(condition, scope) == Verdict.MET))
                .isPresent();
    }

    private Optional<? extends Collection<Scope>> scopes(Expression condition) {
        return possibilities.of(programs.get(condition));
    }
}
