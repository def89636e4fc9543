package org.wavefield.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * One screen.
 *
 * @param id its name
 * @param condition when it is on the route; always, if empty
 * @param screener whether it decides about taking part: such pages come first, and their answers are closed once a place
 *     in the quotas is reserved
 * @param titled whether it has a heading of its own
 * @param items what it shows
 * @param computed what is derived once it is answered
 * @param screenOuts what ends the interview once it is answered
 * @param origin where it is written
 */
public record Page(
        String id,
        Optional<Expression> condition,
        boolean screener,
        boolean titled,
        List<Item> items,
        List<Computed> computed,
        List<ScreenOut> screenOuts,
        Origin origin) {
    public Page {
        items = List.copyOf(items);
        computed = List.copyOf(computed);
        screenOuts = List.copyOf(screenOuts);
    }
}
