package org.wavefield.interview;

import java.math.BigDecimal;
import java.util.Map;
import org.wavefield.questionnaire.Item;

/** Between what an answer has to lie, as the parameters of whatever may be wrong with it. */
final class Limits implements Item.Cases<Map<String, String>> {

    @Override
    public Map<String, String> singleChoice(Item.SingleChoice item) {
        return Map.of();
    }

    @Override
    public Map<String, String> multipleChoice(Item.MultipleChoice item) {
        return Map.of();
    }

    @Override
    public Map<String, String> dropDown(Item.DropDown item) {
        return Map.of();
    }

    @Override
    public Map<String, String> numberEntry(Item.NumberEntry item) {
        return Map.of(
                "minimum", plain(item.range().minimum()),
                "maximum", plain(item.range().maximum()),
                "decimals", Integer.toString(item.decimals()));
    }

    @Override
    public Map<String, String> textEntry(Item.TextEntry item) {
        return Map.of();
    }

    @Override
    public Map<String, String> dateEntry(Item.DateEntry item) {
        return Map.of(
                "minimum", item.range().first().toString(),
                "maximum", item.range().last().toString());
    }

    @Override
    public Map<String, String> scale(Item.Scale item) {
        return Map.of(
                "minimum", Integer.toString(item.minimum()),
                "maximum", Integer.toString(item.maximum()),
                "step", Integer.toString(item.step()));
    }

    @Override
    public Map<String, String> grid(Item.Grid item) {
        return Map.of();
    }

    @Override
    public Map<String, String> information(Item.Information item) {
        return Map.of();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
