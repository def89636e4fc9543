package org.wavefield.interview;

import java.util.List;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.NonresponseCode;
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

    /** The codes of the ways not to answer, in the order shown; of a grid, each row's. */
    public List<String> nonresponse() {
        return item.head().nonresponse().stream().map(NonresponseCode::code).toList();
    }

    /** Whether an option with this code is offered. */
    boolean offers(String code) {
        return options.stream().anyMatch(option -> option.code().equals(code));
    }

    /** Whether the option with this code stands alone. */
    boolean isExclusive(String code) {
        return options.stream()
                .anyMatch(option -> option.exclusive() && option.code().equals(code));
    }

    /** The fewest options that count as an answer; conditions may leave fewer than the author asked for. */
    int fewest(Item.MultipleChoice choice) {
        return (int) Math.min(
                choice.minimum(),
                options.stream().filter(option -> !option.exclusive()).count());
    }
}
