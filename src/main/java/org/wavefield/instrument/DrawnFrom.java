package org.wavefield.instrument;

import org.wavefield.questionnaire.Item;

/** The property that says what answers of a type are drawn from; {@code nothing} for what takes no share. */
final class DrawnFrom implements Item.Cases<String> {
    @Override
    public String singleChoice(Item.SingleChoice item) {
        return "shares";
    }

    @Override
    public String multipleChoice(Item.MultipleChoice item) {
        return "chosen";
    }

    @Override
    public String dropDown(Item.DropDown item) {
        return "shares";
    }

    @Override
    public String numberEntry(Item.NumberEntry item) {
        return "range";
    }

    @Override
    public String textEntry(Item.TextEntry item) {
        return "texts";
    }

    @Override
    public String dateEntry(Item.DateEntry item) {
        return "nothing";
    }

    @Override
    public String scale(Item.Scale item) {
        return "range";
    }

    @Override
    public String grid(Item.Grid item) {
        return "shares";
    }

    @Override
    public String information(Item.Information item) {
        return "nothing";
    }
}
