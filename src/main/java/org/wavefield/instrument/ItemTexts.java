package org.wavefield.instrument;

import java.util.List;
import java.util.Optional;

/** Gathers the texts of one item. */
final class ItemTexts {

    private final SourceTexts texts;
    private final YamlNode.Mapping item;
    private final String page;

    ItemTexts(SourceTexts texts, YamlNode.Mapping item, String page) {
        this.texts = texts;
        this.item = item;
        this.page = page;
    }

    void add() {
        item.text("id").ifPresent(id -> {
            String on = " on page " + page + ".";
            add(id, id, item, "text", "The question" + on);
            add(id, id + ".help", item, "help", "The help" + on);
            for (String property : List.of("unit", "low", "high")) {
                add(id, id + "." + property, item, property, "The " + property + " of " + id + on);
            }
            add(id, id + ".pattern", item, "pattern_text", "Shown when the answer to " + id + " has the wrong form.");
            item.mappings("rows").forEach(row -> element(id, "row", row, "A row of " + id + on));
            item.mappings("options").forEach(option -> element(id, "option", option, "An answer to " + id + on));
            item.mappings("checks").forEach(check -> check.text("id")
                    .ifPresent(name ->
                            add(id, id + ".check." + name, check, "text", "Shown when " + id + " is refused.")));
        });
    }

    private void element(String id, String kind, YamlNode.Mapping element, String place) {
        element.text("code").ifPresent(code -> add(id, id + "." + kind + "." + code, element, "text", place));
    }

    private void add(String id, String textId, YamlNode.Mapping mapping, String property, String place) {
        texts.add(new SourceTexts.Place(textId, Optional.of(id), Optional.empty(), place), mapping, property);
    }
}
