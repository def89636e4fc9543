package org.wavefield.instrument;

import java.util.List;
import org.wavefield.questionnaire.Item;

/** What is said about how to answer an item of its type. */
final class ItemHints implements Item.Cases<List<String>> {

    private final QuestionMessages messages;

    ItemHints(QuestionMessages messages) {
        this.messages = messages;
    }

    @Override
    public List<String> singleChoice(Item.SingleChoice item) {
        return List.of();
    }

    @Override
    public List<String> multipleChoice(Item.MultipleChoice item) {
        boolean bounded = item.minimum() > 1 || item.maximum() < item.options().size();
        return List.of(bounded ? messages.selectBetween(item.minimum(), item.maximum()) : messages.selectAll());
    }

    @Override
    public List<String> dropDown(Item.DropDown item) {
        return List.of();
    }

    @Override
    public List<String> numberEntry(Item.NumberEntry item) {
        return List.of();
    }

    @Override
    public List<String> textEntry(Item.TextEntry item) {
        return item.multiline() ? List.of(messages.length(item.maximumLength())) : List.of();
    }

    @Override
    public List<String> dateEntry(Item.DateEntry item) {
        return List.of();
    }

    @Override
    public List<String> scale(Item.Scale item) {
        return item.presentation() == Item.Scale.Presentation.POINTS
                ? List.of()
                : List.of(messages.range(String.valueOf(item.minimum()), String.valueOf(item.maximum())));
    }

    @Override
    public List<String> grid(Item.Grid item) {
        return List.of();
    }

    @Override
    public List<String> information(Item.Information item) {
        return List.of();
    }
}
