package org.wavefield.instrument;

import org.wavefield.instrument.PageView.Look;
import org.wavefield.questionnaire.Item;

/** Which template shows an item. */
enum ItemLook implements Item.Cases<Look> {
    INSTANCE;

    @Override
    public Look singleChoice(Item.SingleChoice item) {
        return Look.SINGLE;
    }

    @Override
    public Look multipleChoice(Item.MultipleChoice item) {
        return Look.MULTIPLE;
    }

    @Override
    public Look dropDown(Item.DropDown item) {
        return Look.DROPDOWN;
    }

    @Override
    public Look numberEntry(Item.NumberEntry item) {
        return Look.NUMBER;
    }

    @Override
    public Look textEntry(Item.TextEntry item) {
        return Look.TEXT;
    }

    @Override
    public Look dateEntry(Item.DateEntry item) {
        return Look.DATE;
    }

    @Override
    public Look scale(Item.Scale item) {
        return item.presentation() == Item.Scale.Presentation.POINTS ? Look.POINTS : Look.NUMBER;
    }

    @Override
    public Look grid(Item.Grid item) {
        return Look.GRID;
    }

    @Override
    public Look information(Item.Information item) {
        return Look.INFORMATION;
    }
}
