package org.wavefield.instrument;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wavefield.questionnaire.Origin;

/**
 * A country's file as it stands.
 *
 * @param code the panel's
 * @param root its content
 * @param omitted the items that the panel does not ask: those it names, and text items if its protocol forbids them
 */
record CountryFile(String code, YamlNode.Mapping root, Set<String> omitted) {

    /** A country's file beside the questionnaire whose items it may leave out. */
    static CountryFile of(String code, YamlNode.Mapping root, YamlNode.Mapping questionnaire) {
        Set<String> omitted = new LinkedHashSet<>(root.texts("omit"));
        boolean withoutFreeText = root.mapping("protocol")
                .flatMap(protocol -> protocol.text("free_text"))
                .filter("off"::equals)
                .isPresent();
        if (withoutFreeText) {
            questionnaire.mappings("sections").stream()
                    .flatMap(section -> section.mappings("pages").stream())
                    .flatMap(page -> page.mappings("items").stream())
                    .filter(item -> item.text("type").filter("text"::equals).isPresent())
                    .forEach(item -> item.text("id").ifPresent(omitted::add));
        }
        return new CountryFile(code, root, omitted);
    }

    /** The country's own options or rows, by item. */
    Map<String, List<YamlNode.Mapping>> lists(String property) {
        Map<String, List<YamlNode.Mapping>> lists = new LinkedHashMap<>();
        root.mapping(property)
                .ifPresent(
                        byItem -> byItem.properties().keySet().forEach(item -> lists.put(item, byItem.mappings(item))));
        return lists;
    }

    /** The country's own wordings, by the id of the text that each replaces. */
    Map<String, YamlNode.Mapping> wordings() {
        Map<String, YamlNode.Mapping> wordings = new LinkedHashMap<>();
        root.mapping("texts").ifPresent(texts -> texts.properties().keySet().forEach(id -> texts.mapping(id)
                .ifPresent(wording -> wordings.put(id, wording))));
        return wordings;
    }

    /** Where a name stands below a property. */
    Origin originOfName(String property, String name) {
        return root.mapping(property)
                .map(mapping -> mapping.properties().get(name))
                .map(YamlNode.Property::name)
                .orElse(root.originOf(property));
    }
}
