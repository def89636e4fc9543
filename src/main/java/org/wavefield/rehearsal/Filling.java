package org.wavefield.rehearsal;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.wavefield.instrument.PopulationDefinition.Defaults;
import org.wavefield.instrument.PopulationDefinition.Means;
import org.wavefield.instrument.PopulationDefinition.Range;
import org.wavefield.interview.AskedItem;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.NonresponseCode;
import org.wavefield.questionnaire.Option;
import org.wavefield.questionnaire.Row;

/**
 * Fills in the fields of one item; a field that is left empty is not among them.
 *
 * @param asked the item as asked
 * @param drawn what the answer of a variable (an item, or a grid's row) is drawn from
 * @param defaults for items of which nothing is said
 * @param random the chances of a variable
 */
record Filling(
        AskedItem asked,
        Function<String, Population.Drawn> drawn,
        Defaults defaults,
        Function<String, RandomGenerator> random)
        implements Item.Cases<Map<String, List<String>>> {

    private static final String TEXT = "An answer of a simulated respondent";
    private static final double EVEN_ODDS = 0.5;

    @Override
    public Map<String, List<String>> singleChoice(Item.SingleChoice item) {
        return choice(item);
    }

    @Override
    public Map<String, List<String>> dropDown(Item.DropDown item) {
        return choice(item);
    }

    private Map<String, List<String>> choice(Item item) {
        return answered(item.id(), chance -> Optional.of(code(item.id(), chance)));
    }

    @Override
    public Map<String, List<String>> grid(Item.Grid item) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Row row : asked.rows()) {
            String variable = item.id() + "." + row.code();
            Population.Drawn ofRow = drawn.apply(variable);
            Means means = ofRow.means() instanceof Means.Evenly
                    ? drawn.apply(item.id()).means()
                    : ofRow.means();
            RandomGenerator chance = random.apply(variable);
            if (!leftEmpty(ofRow, chance)) {
                fields.put(variable, List.of(code(means, chance)));
            }
        }
        return fields;
    }

    @Override
    public Map<String, List<String>> multipleChoice(Item.MultipleChoice item) {
        RandomGenerator chance = random.apply(item.id());
        Population.Drawn from = drawn.apply(item.id());
        if (leftEmpty(from, chance)) {
            return Map.of();
        }
        Optional<String> nonresponse = nonresponse(chance);
        return Map.of(item.id(), nonresponse.map(List::of).orElseGet(() -> chosen(item, odds(from.means()), chance)));
    }

    private List<String> chosen(Item.MultipleChoice item, Map<String, Double> odds, RandomGenerator chance) {
        for (Option option : asked.options()) {
            double share = odds.getOrDefault(option.code(), 0.0);
            if (option.exclusive() && chance.nextDouble() < share) {
                return List.of(option.code());
            }
        }
        List<String> left = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        asked.options().stream()
                .filter(option -> !option.exclusive())
                .map(Option::code)
                .forEach(code -> (chance.nextDouble() < odds.getOrDefault(code, 0.0) ? taken : left).add(code));
        while (taken.size() < item.minimum() && !left.isEmpty()) {
            taken.add(left.remove(chance.nextInt(left.size())));
        }
        while (taken.size() > item.maximum()) {
            taken.remove(chance.nextInt(taken.size()));
        }
        return taken;
    }

    private Map<String, Double> odds(Means means) {
        if (means instanceof Means.Chosen chosen) {
            return chosen.shares();
        }
        Map<String, Double> even = new LinkedHashMap<>();
        asked.options()
                .forEach(option -> even.put(
                        option.code(),
                        option.exclusive() ? 1.0 / asked.options().size() : EVEN_ODDS));
        return even;
    }

    @Override
    public Map<String, List<String>> numberEntry(Item.NumberEntry item) {
        return answered(
                item.id(),
                chance -> Optional.of(nonresponse(chance)
                        .orElseGet(() -> Long.toString(within(
                                drawn.apply(item.id()).means(),
                                item.range().minimum(),
                                item.range().maximum(),
                                chance)))));
    }

    @Override
    public Map<String, List<String>> scale(Item.Scale item) {
        return answered(
                item.id(),
                chance -> Optional.of(nonresponse(chance).orElseGet(() -> {
                    long point = within(
                            drawn.apply(item.id()).means(),
                            BigDecimal.valueOf(item.minimum()),
                            BigDecimal.valueOf(item.maximum()),
                            chance);
                    return Long.toString(point - Math.floorMod(point - item.minimum(), item.step()));
                })));
    }

    @Override
    public Map<String, List<String>> dateEntry(Item.DateEntry item) {
        return answered(
                item.id(),
                chance -> Optional.of(nonresponse(chance).orElseGet(() -> {
                    long days = ChronoUnit.DAYS.between(
                            item.range().first(), item.range().last());
                    return item.range()
                            .first()
                            .plusDays(chance.nextLong(days + 1))
                            .toString();
                })));
    }

    @Override
    public Map<String, List<String>> textEntry(Item.TextEntry item) {
        return answered(item.id(), chance -> nonresponse(chance).or(() -> Optional.of(text(item, chance))));
    }

    private String text(Item.TextEntry item, RandomGenerator chance) {
        String text = drawn.apply(item.id()).means() instanceof Means.Texts given
                ? given.texts().get(chance.nextInt(given.texts().size()))
                : TEXT;
        int length = text.codePointCount(0, text.length());
        return length <= item.maximumLength()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, item.maximumLength()));
    }

    @Override
    public Map<String, List<String>> information(Item.Information item) {
        return Map.of();
    }

    private Map<String, List<String>> answered(String variable, Function<RandomGenerator, Optional<String>> answer) {
        RandomGenerator chance = random.apply(variable);
        if (leftEmpty(drawn.apply(variable), chance)) {
            return Map.of();
        }
        return answer.apply(chance)
                .map(value -> Map.of(variable, List.of(value)))
                .orElse(Map.of());
    }

    private boolean leftEmpty(Population.Drawn from, RandomGenerator chance) {
        return !asked.item().head().required() && chance.nextDouble() < from.leftEmpty();
    }

    private String code(String variable, RandomGenerator chance) {
        return code(drawn.apply(variable).means(), chance);
    }

    private String code(Means means, RandomGenerator chance) {
        List<String> offered = asked.options().stream().map(Option::code).toList();
        if (means instanceof Means.Shares declared) {
            List<String> all = new ArrayList<>(offered);
            asked.item().head().nonresponse().stream()
                    .map(NonresponseCode::code)
                    .forEach(all::add);
            Optional<Chances<String>> shares = new Chances<>(declared.shares()).among(all);
            if (shares.isPresent()) {
                return shares.get().draw(chance);
            }
        }
        return nonresponse(chance).orElseGet(() -> Chances.even(offered).draw(chance));
    }

    private Optional<String> nonresponse(RandomGenerator chance) {
        double point = chance.nextDouble();
        for (NonresponseCode offered : asked.item().head().nonresponse()) {
            point -= defaults.nonresponse().getOrDefault(offered.code(), 0.0);
            if (point < 0) {
                return Optional.of(offered.code());
            }
        }
        return Optional.empty();
    }

    /** A whole number that the item takes, of the declared range if there is one. */
    private static long within(Means means, BigDecimal minimum, BigDecimal maximum, RandomGenerator chance) {
        long least = minimum.setScale(0, java.math.RoundingMode.CEILING).longValueExact();
        long most = maximum.setScale(0, java.math.RoundingMode.FLOOR).longValueExact();
        if (means instanceof Means.Within declared) {
            Range range = declared.range();
            least = Math.max(least, range.least());
            most = Math.min(most, range.most());
        }
        return chance.nextLong(least, Math.addExact(most, 1));
    }
}
