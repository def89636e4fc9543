package org.wavefield.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.expression.Expressions;
import org.wavefield.expression.Scope;
import org.wavefield.expression.Verdict;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Check;
import org.wavefield.questionnaire.Computed;
import org.wavefield.questionnaire.Expression;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Option;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Row;
import org.wavefield.questionnaire.ScreenOut;
import org.wavefield.questionnaire.Section;

/** What conditions, computed values, checks and screen-outs say of one page. */
record Rules(Expressions expressions) {

    /** Whether the page is on the route, given what is known before it. */
    boolean isMet(Optional<Expression> condition, Scope before) {
        return condition.isEmpty() || expressions.verdict(condition.get(), before) == Verdict.MET;
    }

    /** The page as it is asked, given what is known before it; it may turn out to ask nothing. */
    AskedPage asked(Section section, Page page, Scope before) {
        List<AskedItem> items = new ArrayList<>();
        for (Item item : page.items()) {
            if (isMet(item.head().condition(), before)) {
                AskedItem asked = asked(item, before);
                if (asksAnything(asked)) {
                    items.add(asked);
                }
            }
        }
        return new AskedPage(section, page, items);
    }

    /** What is known after the page: its answers and the values computed from them, in order. */
    Scope after(Page page, Scope before, Map<String, Answer> own) {
        Map<String, Answer> known = new LinkedHashMap<>(before.answers());
        known.putAll(own);
        Scope scope = new Scope(before.facts(), known);
        for (Computed computed : page.computed()) {
            Optional<Answer> value = expressions.value(computed.value(), scope);
            if (value.isPresent()) {
                known.put(computed.id(), value.get());
                scope = new Scope(before.facts(), known);
            }
        }
        return scope;
    }

    /** The checks that the page's answers break. */
    List<InputProblem> broken(AskedPage page, Scope after) {
        List<InputProblem> problems = new ArrayList<>();
        for (AskedItem asked : page.items()) {
            for (Check check : asked.item().head().checks()) {
                if (expressions.verdict(check.must(), after) == Verdict.NOT_MET) {
                    problems.add(InputProblem.broken(asked.item(), check));
                }
            }
        }
        return problems;
    }

    /** The first screen-out of the page that is met. */
    Optional<String> screenOut(Page page, Scope after) {
        return page.screenOuts().stream()
                .filter(screenOut -> expressions.verdict(screenOut.when(), after) == Verdict.MET)
                .map(ScreenOut::id)
                .findFirst();
    }

    private AskedItem asked(Item item, Scope before) {
        List<Option> options = item.options().stream()
                .filter(option -> isMet(option.condition(), before))
                .toList();
        List<Row> rows = item.rows().stream()
                .filter(row -> isMet(row.condition(), before))
                .toList();
        return new AskedItem(item, options, rows);
    }

    /** A choice of which nothing is left is not asked: nobody could answer it. */
    private static boolean asksAnything(AskedItem asked) {
        return (asked.item().options().isEmpty() || !asked.options().isEmpty())
                && (asked.item().rows().isEmpty() || !asked.rows().isEmpty());
    }
}
