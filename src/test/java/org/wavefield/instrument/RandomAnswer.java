package org.wavefield.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wavefield.interview.AskedItem;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Option;

/** Says anything that an item takes, each option as likely; knows the item as asked and nothing else. */
record RandomAnswer(AskedItem asked, Random random) implements Item.Cases<Map<String, List<String>>> {

    /** The fields of the item's answer. */
    static Map<String, List<String>> to(AskedItem asked, Random random) {
        boolean empty = !asked.item().head().required() && random.nextInt(5) == 0;
        return empty ? Map.of() : asked.item().accept(new RandomAnswer(asked, random));
    }

    @Override
    public Map<String, List<String>> singleChoice(Item.SingleChoice item) {
        return field(item, code());
    }

    @Override
    public Map<String, List<String>> dropDown(Item.DropDown item) {
        return field(item, code());
    }

    @Override
    public Map<String, List<String>> multipleChoice(Item.MultipleChoice item) {
        if (declines()) {
            return field(item, nonresponse());
        }
        List<Option> options = new ArrayList<>(asked.options());
        Collections.shuffle(options, random);
        if (options.get(0).exclusive()) {
            return field(item, options.get(0).code());
        }
        List<String> together = options.stream()
                .filter(option -> !option.exclusive())
                .map(Option::code)
                .toList();
        int most = Math.min(item.maximum(), together.size());
        int fewest = Math.min(item.minimum(), most);
        return Map.of(item.id(), together.subList(0, fewest + random.nextInt(most - fewest + 1)));
    }

    @Override
    public Map<String, List<String>> numberEntry(Item.NumberEntry item) {
        BigDecimal width = item.range().maximum().subtract(item.range().minimum());
        BigDecimal number = item.range()
                .minimum()
                .add(width.multiply(BigDecimal.valueOf(random.nextDouble())))
                .setScale(item.decimals(), RoundingMode.HALF_EVEN);
        return measured(item, number.toPlainString());
    }

    @Override
    public Map<String, List<String>> textEntry(Item.TextEntry item) {
        String digits = Integer.toString(10 + random.nextInt(90));
        String words = random.nextBoolean() ? digits : "Because … “ą” <b>" + digits + "</b>";
        return measured(item, words.substring(0, Math.min(words.length(), item.maximumLength())));
    }

    @Override
    public Map<String, List<String>> dateEntry(Item.DateEntry item) {
        long days = ChronoUnit.DAYS.between(item.range().first(), item.range().last());
        return measured(
                item,
                item.range().first().plusDays(random.nextInt((int) days + 1)).toString());
    }

    @Override
    public Map<String, List<String>> scale(Item.Scale item) {
        int steps = (item.maximum() - item.minimum()) / item.step();
        return measured(item, Integer.toString(item.minimum() + item.step() * random.nextInt(steps + 1)));
    }

    @Override
    public Map<String, List<String>> grid(Item.Grid item) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        asked.rows().forEach(row -> fields.put(item.id() + "." + row.code(), List.of(code())));
        return fields;
    }

    @Override
    public Map<String, List<String>> information(Item.Information item) {
        return Map.of();
    }

    private Map<String, List<String>> measured(Item item, String typed) {
        return field(item, declines() ? nonresponse() : typed);
    }

    private static Map<String, List<String>> field(Item item, String value) {
        return Map.of(item.id(), List.of(value));
    }

    private boolean declines() {
        return !asked.nonresponse().isEmpty() && random.nextInt(8) == 0;
    }

    private String nonresponse() {
        return asked.nonresponse().get(random.nextInt(asked.nonresponse().size()));
    }

    private String code() {
        return declines()
                ? nonresponse()
                : asked.options().get(random.nextInt(asked.options().size())).code();
    }
}
