package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.StudyDefinition.TrendItem;
import org.wavefield.questionnaire.Item;

/**
 * Whether an interview that nobody goes on with can be used. AAPOR leaves the line between a partial interview and a
 * break-off to each study, to be drawn beforehand: here, a partial one has passed the screener and answered all trend
 * items that its panel and modules ask; where a study has none, at least half of the questionnaire.
 */
@ApplicationScoped
class Enough {

    private static final double HALF = 0.5;

    private final InstrumentCatalogue catalogue;

    Enough(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** How the interview ends, now that nobody goes on with it. */
    Disposition disposition(OpenInterview interview) {
        return interview.route().screenerPassed() && saidEnough(interview)
                ? Disposition.PARTIAL
                : Disposition.BREAK_OFF;
    }

    private boolean saidEnough(OpenInterview interview) {
        List<String> wanted = wanted(interview);
        return wanted.isEmpty()
                ? interview.route().progress() >= HALF
                : interview.route().answers().keySet().containsAll(wanted);
    }

    /** A trend item is an item, or a row of a grid: {@code allies.france}. */
    private List<String> wanted(OpenInterview interview) {
        Set<String> asked = interview.instrument().questionnaire().sections().stream()
                .filter(section -> section.module()
                        .map(interview.facts().modules()::contains)
                        .orElse(true))
                .flatMap(section -> section.pages().stream())
                .flatMap(page -> page.items().stream())
                .map(Item::id)
                .collect(Collectors.toSet());
        return catalogue.instrument(interview.instrumentVersion()).definition().trendItems().stream()
                .map(TrendItem::item)
                .filter(item -> asked.contains(item.split("\\.", 2)[0]))
                .toList();
    }
}
