package org.wavefield.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A questionnaire as a test writes it. Each call stands on a line of its own in {@code test.yaml}; expressions begin at
 * column 5. What follows {@link #page} belongs to that page, what follows an item to that item.
 */
public final class Draft {

    private final List<Section> sections = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<Function<ItemHead, Item>> items = new ArrayList<>();
    private final List<ItemHead> heads = new ArrayList<>();
    private final List<Computed> computed = new ArrayList<>();
    private final List<ScreenOut> screenOuts = new ArrayList<>();
    private final Map<String, Expression> codeConditions = new HashMap<>();
    private Optional<String> module = Optional.empty();
    private String pageId;
    private Origin pageOrigin;
    private Optional<Expression> pageCondition = Optional.empty();
    private boolean screener;
    private int line;

    public Draft module(String name) {
        closePage();
        closeSection();
        module = Optional.of(name);
        return this;
    }

    public Draft page(String id) {
        closePage();
        pageId = id;
        pageOrigin = here();
        return this;
    }

    public Draft when(String condition) {
        pageCondition = Optional.of(expression(condition));
        return this;
    }

    public Draft screener() {
        screener = true;
        return this;
    }

    public Draft single(String id, String... codes) {
        return item(id, head -> new Item.SingleChoice(head, options(head, codes)));
    }

    public Draft dropdown(String id, String... codes) {
        return item(id, head -> new Item.DropDown(head, options(head, codes)));
    }

    /** The last code of several is exclusive if it is called none. */
    public Draft multiple(String id, int minimum, int maximum, String... codes) {
        return item(id, head -> new Item.MultipleChoice(head, options(head, codes), minimum, maximum));
    }

    public Draft number(String id, int minimum, int maximum) {
        return number(id, minimum, maximum, 0);
    }

    public Draft number(String id, int minimum, int maximum, int decimals) {
        NumberRange range = new NumberRange(BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum));
        return item(id, head -> new Item.NumberEntry(head, range, decimals, false));
    }

    public Draft text(String id, int maximumLength, boolean multiline, String... pattern) {
        return item(
                id,
                head -> new Item.TextEntry(
                        head, maximumLength, multiline, Stream.of(pattern).findFirst()));
    }

    public Draft date(String id, String first, String last) {
        DateRange range = new DateRange(LocalDate.parse(first), LocalDate.parse(last));
        return item(id, head -> new Item.DateEntry(head, range));
    }

    public Draft scale(String id, int minimum, int maximum, int step, Item.Scale.Presentation presentation) {
        return item(id, head -> new Item.Scale(head, minimum, maximum, step, presentation));
    }

    public Draft grid(String id, List<String> rows, String... codes) {
        return item(
                id,
                head -> new Item.Grid(
                        head,
                        rows.stream()
                                .map(row -> new Row(row, codeCondition(head, row), head.origin()))
                                .toList(),
                        options(head, codes)));
    }

    public Draft information(String id) {
        return item(id, Item.Information::new).change(head -> with(head, head.condition(), false, false));
    }

    public Draft onlyIf(String condition) {
        return change(head -> with(head, Optional.of(expression(condition)), head.required(), head.sensitive()));
    }

    public Draft optional() {
        return change(head -> with(head, head.condition(), false, head.sensitive()));
    }

    public Draft sensitive() {
        return change(head -> with(head, head.condition(), head.required(), true));
    }

    /** The condition of one option or row of the item. */
    public Draft codeIf(String code, String condition) {
        codeConditions.put(heads.get(heads.size() - 1).id() + "." + code, expression(condition));
        return this;
    }

    public Draft nonresponse(NonresponseCode... codes) {
        return change(head -> new ItemHead(
                head.id(),
                head.condition(),
                head.required(),
                head.sensitive(),
                head.helped(),
                List.of(codes),
                head.checks(),
                head.origin()));
    }

    public Draft check(String id, String must) {
        Check check = new Check(id, expression(must), here());
        return change(head -> new ItemHead(
                head.id(),
                head.condition(),
                head.required(),
                head.sensitive(),
                head.helped(),
                head.nonresponse(),
                Stream.concat(head.checks().stream(), Stream.of(check)).toList(),
                head.origin()));
    }

    public Draft computed(String id, String value, String... codes) {
        computed.add(new Computed(id, expression(value), List.of(codes), here()));
        return this;
    }

    public Draft screenOut(String id, String when) {
        screenOuts.add(new ScreenOut(id, expression(when), here()));
        return this;
    }

    public Questionnaire questionnaire() {
        closePage();
        closeSection();
        return new Questionnaire("test", sections);
    }

    private Draft item(String id, Function<ItemHead, Item> item) {
        heads.add(new ItemHead(id, Optional.empty(), true, false, false, List.of(), List.of(), here()));
        items.add(item);
        return this;
    }

    private Draft change(Function<ItemHead, ItemHead> change) {
        heads.set(heads.size() - 1, change.apply(heads.get(heads.size() - 1)));
        return this;
    }

    private static ItemHead with(ItemHead head, Optional<Expression> condition, boolean required, boolean sensitive) {
        return new ItemHead(
                head.id(),
                condition,
                required,
                sensitive,
                head.helped(),
                head.nonresponse(),
                head.checks(),
                head.origin());
    }

    private List<Option> options(ItemHead head, String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Option(code, codeCondition(head, code), code.equals("none"), head.origin()))
                .toList();
    }

    private Optional<Expression> codeCondition(ItemHead head, String code) {
        return Optional.ofNullable(codeConditions.get(head.id() + "." + code));
    }

    private void closePage() {
        if (pageId == null) {
            return;
        }
        List<Item> closed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            closed.add(items.get(i).apply(heads.get(i)));
        }
        pages.add(new Page(pageId, pageCondition, screener, false, closed, computed, screenOuts, pageOrigin));
        pageId = null;
        pageCondition = Optional.empty();
        screener = false;
        items.clear();
        heads.clear();
        computed.clear();
        screenOuts.clear();
    }

    private void closeSection() {
        if (!pages.isEmpty()) {
            sections.add(new Section("section_" + (sections.size() + 1), module, false, pages, here()));
            pages.clear();
        }
    }

    private Expression expression(String text) {
        return new Expression(text, new Origin("test.yaml", ++line, 5));
    }

    private Origin here() {
        return new Origin("test.yaml", ++line, 1);
    }
}
