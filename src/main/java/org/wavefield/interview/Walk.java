package org.wavefield.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.expression.Facts;
import org.wavefield.expression.Scope;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.questionnaire.Section;

/** The fold over the pages of one interview. Each walk is made once and thrown away. */
final class Walk {

    private final Rules rules;
    private final InterviewState state;
    private final List<AskedPage> pages = new ArrayList<>();
    private final Map<String, Scope> after = new HashMap<>();
    private Scope known;
    private Route.End end;
    private int behind;
    private final Route route;

    /** Walks as far as the answers lead. */
    Walk(Questionnaire questionnaire, Rules rules, InterviewState state, Facts facts) {
        this.rules = rules;
        this.state = state;
        this.known = new Scope(facts, Map.of());
        List<Section> sections = questionnaire.sections().stream()
                .filter(section ->
                        section.module().map(facts.modules()::contains).orElse(true))
                .toList();
        walk(sections);
        int all = sections.stream().mapToInt(section -> section.pages().size()).sum();
        this.route = new Route(pages, end, known.answers(), screenerPassed(), all == 0 ? 1 : (double) behind / all);
    }

    Route route() {
        return route;
    }

    /** What is known once a page of the route is answered: its own answers and computed values included. */
    Scope after(String page) {
        return after.get(page);
    }

    private void walk(List<Section> sections) {
        for (Section section : sections) {
            for (Page page : section.pages()) {
                visit(section, page);
                if (end != null) {
                    return;
                }
                behind++;
            }
        }
        end = new Route.End.Complete();
    }

    private void visit(Section section, Page page) {
        if (!rules.isMet(page.condition(), known)) {
            return;
        }
        AskedPage asked = rules.asked(section, page, known);
        boolean whole = true;
        Map<String, Answer> own = new LinkedHashMap<>();
        for (AskedItem item : asked.items()) {
            Optional<Answer> standing =
                    Standing.of(item, state.answers().get(item.item().id()));
            standing.ifPresent(answer -> own.put(item.item().id(), answer));
            whole &= !item.item().head().required() || Standing.isWhole(item, standing);
        }
        known = rules.after(page, known, own);
        if (!asked.items().isEmpty()) {
            pages.add(asked);
            after.put(page.id(), known);
            end = endOf(asked, whole).orElse(null);
        }
    }

    /** Where the page ends the route, if it does. */
    private Optional<Route.End> endOf(AskedPage asked, boolean whole) {
        if (!whole || !state.passed(asked.id()) || !rules.broken(asked, known).isEmpty()) {
            return Optional.of(new Route.End.Asking(asked));
        }
        return rules.screenOut(asked.page(), known).map(Route.End.ScreenedOut::new);
    }

    private boolean screenerPassed() {
        boolean asksScreener =
                end instanceof Route.End.Asking asking && asking.page().page().screener();
        return !asksScreener && !(end instanceof Route.End.ScreenedOut);
    }
}
