package org.wavefield.interview;

import java.util.List;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Option;
import org.wavefield.questionnaire.Row;

/**
 * An item as this respondent is asked it.
 *
 * @param item the item
 * @param options those offered, in the order shown, without the ways not to answer
 * @param rows those asked, in the order shown
 */
public record AskedItem(Item item, List<Option> options, List<Row> rows) {
    public AskedItem {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
    }
}
