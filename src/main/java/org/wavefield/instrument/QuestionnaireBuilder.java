package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wavefield.questionnaire.Computed;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.questionnaire.ScreenOut;
import org.wavefield.questionnaire.Section;

/**
 * Makes one panel's questionnaire of the questionnaire's file and the country's. What lacks something that it cannot do
 * without is left out: the schema has said so.
 */
final class QuestionnaireBuilder {

    private final CountryFile country;
    private final List<Problem> problems = new ArrayList<>();
    private boolean complete = true;

    /**
     * What was made.
     *
     * @param complete whether nothing had to be left out
     * @param problems of the country's lists
     */
    record Built(Questionnaire questionnaire, boolean complete, List<Problem> problems) {}

    private QuestionnaireBuilder(CountryFile country) {
        this.country = country;
    }

    static Built build(String study, YamlNode.Mapping root, CountryFile country) {
        QuestionnaireBuilder builder = new QuestionnaireBuilder(country);
        Questionnaire questionnaire =
                new Questionnaire(study, builder.all(root.mappings("sections"), builder::section));
        return new Built(questionnaire, builder.complete, List.copyOf(builder.problems));
    }

    private Optional<Section> section(YamlNode.Mapping node) {
        List<Page> pages = all(node.mappings("pages"), this::page).stream()
                .filter(QuestionnaireBuilder::hasContent)
                .toList();
        return node.text("id")
                .map(id ->
                        new Section(id, node.text("module"), node.get("title").isPresent(), pages, place(node, "id")));
    }

    /** A page whose every item is omitted in this country goes with them. */
    private static boolean hasContent(Page page) {
        return !page.items().isEmpty()
                || !page.computed().isEmpty()
                || !page.screenOuts().isEmpty();
    }

    private Optional<Page> page(YamlNode.Mapping node) {
        List<YamlNode.Mapping> asked = node.mappings("items").stream()
                .filter(item ->
                        item.text("id").filter(country.omitted()::contains).isEmpty())
                .toList();
        ItemBuilder items = new ItemBuilder(country, problems);
        List<Item> built = all(asked, items::item);
        complete &= items.complete();
        List<Computed> computed = all(node.mappings("computed"), this::computed);
        List<ScreenOut> screenOuts = all(node.mappings("screen_out"), this::screenOut);
        return node.text("id")
                .map(id -> new Page(
                        id,
                        node.expression("if"),
                        node.flag("screener", false),
                        node.get("title").isPresent(),
                        built,
                        computed,
                        screenOuts,
                        place(node, "id")));
    }

    private Optional<Computed> computed(YamlNode.Mapping node) {
        return node.text("id").flatMap(id -> node.expression("value")
                .map(value -> new Computed(id, value, node.texts("codes"), place(node, "id"))));
    }

    private Optional<ScreenOut> screenOut(YamlNode.Mapping node) {
        return node.text("id")
                .flatMap(id -> node.expression("if").map(when -> new ScreenOut(id, when, place(node, "id"))));
    }

    private <T> List<T> all(List<YamlNode.Mapping> nodes, Function<YamlNode.Mapping, Optional<T>> make) {
        List<T> made = new ArrayList<>();
        for (YamlNode.Mapping node : nodes) {
            Optional<T> element = make.apply(node);
            element.ifPresent(made::add);
            complete &= element.isPresent();
        }
        return made;
    }

    /** An element's place is that of its id or code: there an author looks for it. */
    private static Origin place(YamlNode.Mapping node, String property) {
        return node.originOf(property);
    }
}
