package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wavefield.instrument.PageView.DatePart;
import org.wavefield.instrument.PageView.Entry;
import org.wavefield.instrument.PageView.Look;
import org.wavefield.instrument.PageView.OptionView;
import org.wavefield.instrument.PageView.RowView;
import org.wavefield.interview.AskedItem;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.NonresponseCode;

/** What an item's view is made of. */
final class ItemParts {

    private final AskedItem asked;
    private final Item item;
    private final PageFields fields;
    private final Texts texts;
    private final Piping piping;
    private final QuestionMessages messages;

    ItemParts(AskedItem asked, PageFields fields, Texts texts, Piping piping, QuestionMessages messages) {
        this.asked = asked;
        this.item = asked.item();
        this.fields = fields;
        this.texts = texts;
        this.piping = piping;
        this.messages = messages;
    }

    Look look() {
        return item.accept(ItemLook.INSTANCE);
    }

    /** The author's help, what the type asks for, and what becomes of an empty field. */
    List<String> hints() {
        List<String> hints = new ArrayList<>();
        if (item.head().helped()) {
            hints.addAll(texts.paragraphs(item.id() + ".help", piping));
        }
        hints.addAll(item.accept(new ItemHints(messages)));
        if (fields.kept().contains(item.id())) {
            hints.add(messages.kept());
        } else if (!item.head().required() && look() != Look.INFORMATION) {
            hints.add(messages.optional());
        }
        return hints;
    }

    /** Those offered; every point of a scale. */
    List<OptionView> options() {
        if (item instanceof Item.Scale scale && scale.presentation() == Item.Scale.Presentation.POINTS) {
            return IntStream.iterate(scale.minimum(), point -> point <= scale.maximum(), point -> point + scale.step())
                    .mapToObj(String::valueOf)
                    .map(point -> option(item.id(), point, point))
                    .toList();
        }
        return options(item.id());
    }

    /** The ways not to answer; a grid has them in each row. */
    List<OptionView> nonresponse() {
        return nonresponse(item.id());
    }

    /** The rows of a grid, with the problems of each. */
    List<RowView> rows(Function<String, List<String>> problems) {
        return asked.rows().stream()
                .map(row -> {
                    String field = item.id() + "." + row.code();
                    return new RowView(
                            field,
                            text(item.id() + ".row." + row.code()),
                            Stream.concat(options(field).stream(), nonresponse(field).stream())
                                    .toList(),
                            problems.apply(row.code()));
                })
                .toList();
    }

    /** What is typed in. */
    Entry entry() {
        return switch (look()) {
            case NUMBER -> number();
            case TEXT -> text();
            case DATE -> date();
            case POINTS -> new Entry("", "text", false, "", low(), high(), List.of());
            default -> Entry.NONE;
        };
    }

    private Entry number() {
        if (item instanceof Item.NumberEntry number) {
            boolean natural = number.decimals() == 0 && number.range().minimum().signum() >= 0;
            String keyboard = natural ? "numeric" : number.range().minimum().signum() < 0 ? "text" : "decimal";
            String unit = number.unit() ? text(item.id() + ".unit") : "";
            return new Entry(typed(), keyboard, false, unit, "", "", List.of());
        }
        String keyboard = ((Item.Scale) item).minimum() < 0 ? "text" : "numeric";
        return new Entry(typed(), keyboard, false, "", low(), high(), List.of());
    }

    private Entry text() {
        boolean multiline = ((Item.TextEntry) item).multiline();
        return new Entry(typed(), "text", multiline, "", "", "", List.of());
    }

    private Entry date() {
        List<DatePart> parts = new DateParts(item.id(), fields).inOrderOf(texts.locale());
        return new Entry("", "numeric", false, "", "", "", parts);
    }

    private String low() {
        return text(item.id() + ".low");
    }

    private String high() {
        return text(item.id() + ".high");
    }

    /** What stands in the field, a way not to answer excepted. */
    private String typed() {
        return fields.values(item.id()).stream()
                .filter(value -> !value.isBlank() && !isNonresponse(value))
                .findFirst()
                .orElse("");
    }

    private boolean isNonresponse(String value) {
        return NonresponseCode.of(value)
                .filter(item.head().nonresponse()::contains)
                .isPresent();
    }

    private List<OptionView> options(String field) {
        return asked.options().stream()
                .map(option -> option(field, option.code(), text(item.id() + ".option." + option.code())))
                .toList();
    }

    private List<OptionView> nonresponse(String field) {
        return item.head().nonresponse().stream()
                .map(code -> option(field, code.code(), text(code.textId())))
                .toList();
    }

    private OptionView option(String field, String code, String text) {
        return new OptionView(code, text, fields.values(field).contains(code));
    }

    private String text(String id) {
        return texts.text(id, piping);
    }
}
