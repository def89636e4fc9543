package org.wavefield.instrument;

import org.wavefield.questionnaire.Item;

/** What an item asks for, in a few words with its limits. */
final class ItemKind implements Item.Cases<String> {

    static final ItemKind NAMED = new ItemKind();

    private ItemKind() {}

    @Override
    public String singleChoice(Item.SingleChoice item) {
        return "one option";
    }

    @Override
    public String multipleChoice(Item.MultipleChoice item) {
        return item.minimum() + " to " + item.maximum() + " options";
    }

    @Override
    public String dropDown(Item.DropDown item) {
        return "one option of a list";
    }

    @Override
    public String numberEntry(Item.NumberEntry item) {
        return "a number from " + item.range().minimum() + " to " + item.range().maximum() + " with " + item.decimals()
                + " decimals";
    }

    @Override
    public String textEntry(Item.TextEntry item) {
        return "a text of at most " + item.maximumLength() + " characters"
                + item.pattern().map(pattern -> " like " + pattern).orElse("");
    }

    @Override
    public String dateEntry(Item.DateEntry item) {
        return "a date from " + item.range().first() + " to " + item.range().last();
    }

    @Override
    public String scale(Item.Scale item) {
        return "a point from " + item.minimum() + " to " + item.maximum() + " in steps of " + item.step();
    }

    @Override
    public String grid(Item.Grid item) {
        return "a grid";
    }

    @Override
    public String information(Item.Information item) {
        return "a text that asks nothing";
    }
}
