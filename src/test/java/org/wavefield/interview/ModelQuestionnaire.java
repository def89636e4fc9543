package org.wavefield.interview;

import static org.wavefield.questionnaire.NonresponseCode.DONT_KNOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wavefield.questionnaire.Draft;

/** A random questionnaire, as the model sees it and as Wavefield does. */
record ModelQuestionnaire(List<ModelPage> pages) {

    enum Kind {
        SINGLE,
        MULTIPLE,
        NUMBER,
        GRID
    }

    /**
     * An item: singles have the options a, b, c and may offer c to some only; multiples x, y and the exclusive none; numbers
     * go from 0 to 10 and must not be 7; grids have the rows r and s and the options a and b. All offer don't know but grids.
     */
    record ModelItem(String id, Kind kind, boolean required, ModelCondition when, ModelCondition offersC) {}

    record ModelPage(
            String id,
            boolean screener,
            ModelCondition when,
            List<ModelItem> items,
            String computed,
            ModelCondition high,
            String screenOut,
            ModelCondition out) {}

    static ModelQuestionnaire random(Random random) {
        List<ModelPage> pages = new ArrayList<>();
        List<ModelItem> earlier = new ArrayList<>();
        List<String> computed = new ArrayList<>();
        int screeners = random.nextInt(3);
        for (int p = 0, all = 2 + random.nextInt(5); p < all; p++) {
            List<ModelItem> items = new ArrayList<>();
            for (int i = 0, many = 1 + random.nextInt(3); i < many; i++) {
                items.add(new ModelItem(
                        "item_" + p + "_" + i,
                        Kind.values()[random.nextInt(Kind.values().length)],
                        random.nextInt(3) > 0,
                        sometimes(random, 3, earlier, computed),
                        sometimes(random, 2, earlier, computed)));
            }
            ModelCondition when = sometimes(random, 2, earlier, computed);
            earlier.addAll(items);
            String value = "value_" + p;
            ModelCondition high = sometimes(random, 2, earlier, computed);
            pages.add(new ModelPage(
                    "page_" + p,
                    p < screeners,
                    when,
                    items,
                    value,
                    high,
                    "out_" + p,
                    sometimes(random, 6, earlier, computed)));
            if (high != null) {
                computed.add(value);
            }
        }
        return new ModelQuestionnaire(pages);
    }

    Draft draft() {
        Draft draft = new Draft();
        for (ModelPage page : pages) {
            draft.page(page.id());
            if (page.screener()) {
                draft.screener();
            }
            if (page.when() != null) {
                draft.when(page.when().cel());
            }
            page.items().forEach(item -> add(draft, item));
            if (page.high() != null) {
                draft.computed(page.computed(), page.high().cel() + " ? \"high\" : \"low\"", "high", "low");
            }
            if (page.out() != null) {
                draft.screenOut(page.screenOut(), page.out().cel());
            }
        }
        return draft;
    }

    private static void add(Draft draft, ModelItem item) {
        switch (item.kind()) {
            case SINGLE -> draft.single(item.id(), "a", "b", "c").nonresponse(DONT_KNOW);
            case MULTIPLE -> draft.multiple(item.id(), 1, 2, "x", "y", "none").nonresponse(DONT_KNOW);
            case NUMBER -> draft.number(item.id(), 0, 10).nonresponse(DONT_KNOW).check("no_seven", item.id() + " != 7");
            case GRID -> draft.grid(item.id(), List.of("r", "s"), "a", "b");
        }
        if (!item.required()) {
            draft.optional();
        }
        if (item.when() != null) {
            draft.onlyIf(item.when().cel());
        }
        if (item.kind() == Kind.SINGLE && item.offersC() != null) {
            draft.codeIf("c", item.offersC().cel());
        }
    }

    private static ModelCondition sometimes(Random random, int oneIn, List<ModelItem> items, List<String> computed) {
        return items.isEmpty() || random.nextInt(oneIn) > 0 ? null : condition(random, 2, items, computed);
    }

    private static ModelCondition condition(Random random, int depth, List<ModelItem> items, List<String> computed) {
        int shape = random.nextInt(depth == 0 ? 4 : 7);
        if (shape == 4) {
            return new ModelCondition.Not(condition(random, depth - 1, items, computed));
        }
        if (shape > 4) {
            return new ModelCondition.Both(
                    condition(random, depth - 1, items, computed),
                    condition(random, depth - 1, items, computed),
                    random.nextBoolean());
        }
        if (shape == 0 && !computed.isEmpty()) {
            return new ModelCondition.Is(
                    computed.get(random.nextInt(computed.size())), random.nextBoolean() ? "high" : "low");
        }
        ModelItem item = items.get(random.nextInt(items.size()));
        if (shape == 1) {
            return new ModelCondition.Answered(item.id());
        }
        return switch (item.kind()) {
            case SINGLE ->
                new ModelCondition.Is(
                        item.id(), List.of("a", "b", "c", "dont_know").get(random.nextInt(4)));
            case MULTIPLE -> new ModelCondition.Chosen(List.of("x", "y", "none").get(random.nextInt(3)), item.id());
            case NUMBER -> new ModelCondition.Less(item.id(), 1 + random.nextInt(10));
            case GRID -> new ModelCondition.RowIs(item.id(), random.nextBoolean() ? "r" : "s", "a");
        };
    }
}
