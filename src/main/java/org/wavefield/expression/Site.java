package org.wavefield.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wavefield.questionnaire.Check;
import org.wavefield.questionnaire.Computed;
import org.wavefield.questionnaire.Expression;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Option;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.questionnaire.Row;
import org.wavefield.questionnaire.ScreenOut;

/**
 * An expression where it stands.
 *
 * @param expression the expression
 * @param place it sees what stands before
 * @param computed the value that it computes; empty for a condition
 */
record Site(Expression expression, Place place, Optional<Computed> computed) {

    /** All of a questionnaire's, in its order. */
    static List<Site> of(Questionnaire questionnaire) {
        List<Site> sites = new ArrayList<>();
        int position = 0;
        for (Page page : (Iterable<Page>) questionnaire.pages()::iterator) {
            add(sites, page, position++);
        }
        return sites;
    }

    private static void add(List<Site> sites, Page page, int position) {
        Place before = new Place(position, page.id(), 0);
        Place after = new Place(position, page.id(), Place.LAST);
        page.condition().ifPresent(condition -> sites.add(condition(condition, before)));
        for (Item item : page.items()) {
            item.head().condition().ifPresent(condition -> sites.add(condition(condition, before)));
            item.rows().stream()
                    .map(Row::condition)
                    .flatMap(Optional::stream)
                    .forEach(condition -> sites.add(condition(condition, before)));
            item.options().stream()
                    .map(Option::condition)
                    .flatMap(Optional::stream)
                    .forEach(condition -> sites.add(condition(condition, before)));
            item.head().checks().stream().map(Check::must).forEach(must -> sites.add(condition(must, after)));
        }
        int step = 1;
        for (Computed computed : page.computed()) {
            sites.add(new Site(computed.value(), new Place(position, page.id(), step++), Optional.of(computed)));
        }
        page.screenOuts().stream().map(ScreenOut::when).forEach(when -> sites.add(condition(when, after)));
    }

    private static Site condition(Expression expression, Place place) {
        return new Site(expression, place, Optional.empty());
    }
}
