package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wavefield.questionnaire.Check;
import org.wavefield.questionnaire.DateRange;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.ItemHead;
import org.wavefield.questionnaire.NonresponseCode;
import org.wavefield.questionnaire.NumberRange;
import org.wavefield.questionnaire.Option;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;
import org.wavefield.questionnaire.Row;

/** Makes the items of one panel, with the country's own options and rows in their places. */
final class ItemBuilder {

    private static final int TEXT_LENGTH = 2000;

    private final CountryFile country;
    private final List<Problem> problems;
    private boolean complete = true;

    ItemBuilder(CountryFile country, List<Problem> problems) {
        this.country = country;
        this.problems = problems;
    }

    /** Whether all items, options, rows and checks could be made so far. */
    boolean complete() {
        return complete;
    }

    /** Makes an item, or nothing if it lacks something that it cannot do without. */
    Optional<Item> item(YamlNode.Mapping node) {
        return head(node).flatMap(head -> switch (node.text("type").orElse("")) {
            case "single" -> Optional.of(new Item.SingleChoice(head, options(node, head.id())));
            case "multiple" -> Optional.of(multipleChoice(node, head));
            case "dropdown" -> Optional.of(new Item.DropDown(head, options(node, head.id())));
            case "number" -> numberEntry(node, head);
            case "text" -> Optional.of(textEntry(node, head));
            case "date" -> dateEntry(node, head);
            case "scale" -> scale(node, head);
            case "grid" -> Optional.of(new Item.Grid(head, rows(node, head.id()), options(node, head.id())));
            case "information" -> Optional.of(new Item.Information(head));
            default -> Optional.empty();
        });
    }

    private Optional<ItemHead> head(YamlNode.Mapping node) {
        boolean sensitive = node.flag("sensitive", false);
        boolean answerable = node.text("type").filter("information"::equals).isEmpty();
        return node.text("id")
                .map(id -> new ItemHead(
                        id,
                        node.expression("if"),
                        node.flag("required", answerable && !sensitive),
                        sensitive,
                        node.get("help").isPresent(),
                        nonresponse(node),
                        checks(node),
                        node.originOf("id")));
    }

    private static List<NonresponseCode> nonresponse(YamlNode.Mapping node) {
        return node.texts("nonresponse").stream()
                .flatMap(code -> NonresponseCode.of(code).stream())
                .toList();
    }

    private List<Check> checks(YamlNode.Mapping node) {
        List<Check> checks = new ArrayList<>();
        for (YamlNode.Mapping check : node.mappings("checks")) {
            Optional<Check> made = check.text("id")
                    .flatMap(id -> check.expression("must").map(must -> new Check(id, must, check.originOf("id"))));
            made.ifPresent(checks::add);
            complete &= made.isPresent();
        }
        return checks;
    }

    private Item multipleChoice(YamlNode.Mapping node, ItemHead head) {
        List<Option> options = options(node, head.id());
        int minimum = node.integer("min").orElse(1);
        return new Item.MultipleChoice(
                head, options, minimum, node.integer("max").orElse(options.size()));
    }

    private static Optional<Item> numberEntry(YamlNode.Mapping node, ItemHead head) {
        return node.decimal("min").flatMap(minimum -> node.decimal("max")
                .map(maximum -> new Item.NumberEntry(
                        head,
                        new NumberRange(minimum, maximum),
                        node.integer("decimals").orElse(0),
                        node.get("unit").isPresent())));
    }

    private static Item textEntry(YamlNode.Mapping node, ItemHead head) {
        return new Item.TextEntry(
                head,
                node.integer("max_length").orElse(TEXT_LENGTH),
                node.flag("multiline", false),
                node.text("pattern"));
    }

    private static Optional<Item> dateEntry(YamlNode.Mapping node, ItemHead head) {
        return node.date("min")
                .flatMap(first -> node.date("max").map(last -> new Item.DateEntry(head, new DateRange(first, last))));
    }

    private static Optional<Item> scale(YamlNode.Mapping node, ItemHead head) {
        Item.Scale.Presentation presentation =
                node.text("presentation").filter("thermometer"::equals).isPresent()
                        ? Item.Scale.Presentation.THERMOMETER
                        : Item.Scale.Presentation.POINTS;
        return node.integer("min").flatMap(minimum -> node.integer("max")
                .map(maximum -> new Item.Scale(
                        head, minimum, maximum, node.integer("step").orElse(1), presentation)));
    }

    private List<Option> options(YamlNode.Mapping node, String item) {
        List<Option> options = new ArrayList<>();
        for (YamlNode.Mapping option : elements(node, "options", item)) {
            option.text("code")
                    .ifPresentOrElse(
                            code -> options.add(new Option(
                                    code,
                                    option.expression("if"),
                                    option.flag("exclusive", false),
                                    option.originOf("code"))),
                            () -> complete = false);
        }
        return options;
    }

    private List<Row> rows(YamlNode.Mapping node, String item) {
        List<Row> rows = new ArrayList<>();
        for (YamlNode.Mapping row : elements(node, "rows", item)) {
            row.text("code")
                    .ifPresentOrElse(
                            code -> rows.add(new Row(code, row.expression("if"), row.originOf("code"))),
                            () -> complete = false);
        }
        return rows;
    }

    private List<YamlNode.Mapping> elements(YamlNode.Mapping node, String property, String item) {
        if (node.text(property).filter("country"::equals).isEmpty()) {
            complete &= node.get(property)
                    .filter(YamlNode.Sequence.class::isInstance)
                    .isPresent();
            return node.mappings(property);
        }
        List<YamlNode.Mapping> own = country.lists(property).getOrDefault(item, List.of());
        if (own.isEmpty()) {
            complete = false;
            problems.add(new Problem(
                    Kind.MISSING_COUNTRY_OPTIONS,
                    country.root().originOf(property),
                    "`" + item + "` takes its " + property + " from each country, and " + country.code() + " has none.",
                    "Add `" + item + ":` with a list below `" + property + ":`, or name it below `omit:`."));
        }
        return own;
    }
}
