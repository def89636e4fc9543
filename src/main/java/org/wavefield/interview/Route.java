package org.wavefield.interview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.questionnaire.Answer;

/**
 * The pages that the answers put on the path, up to where the respondent is.
 *
 * @param pages in order; the last one is the page asked now if the end is {@link End.Asking}
 * @param end where it leads
 * @param answers those on the route, and the values computed from them, by variable, in the questionnaire's order: all
 *     that conditions, quotas, weights and exports may see
 * @param screenerPassed whether all screener pages on the route are answered, and no screen-out was met
 * @param progress the share of the questionnaire that lies behind, 0 to 1; never falls while the respondent goes on
 */
public record Route(
        List<AskedPage> pages, End end, Map<String, Answer> answers, boolean screenerPassed, double progress) {
    public Route {
        pages = List.copyOf(pages);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** The page with this id, if it is on the route. */
    public Optional<AskedPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** Where a route leads. */
    public sealed interface End {

        /** To a page that is to be answered. */
        record Asking(AskedPage page) implements End {}

        /** To the end: everything is answered. */
        record Complete() implements End {}

        /** Out, because of this screen-out. */
        record ScreenedOut(String screenOut) implements End {}
    }
}
