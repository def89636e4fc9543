package org.wavefield.questionnaire;

import static org.wavefield.questionnaire.Problem.Kind.DUPLICATE_CODE;
import static org.wavefield.questionnaire.Problem.Kind.DUPLICATE_ID;
import static org.wavefield.questionnaire.Problem.Kind.INVALID_ID;
import static org.wavefield.questionnaire.Problem.Kind.INVALID_RANGE;
import static org.wavefield.questionnaire.Problem.Kind.RESERVED_ID;
import static org.wavefield.questionnaire.Problem.Kind.SCHEMA;
import static org.wavefield.questionnaire.Problem.Kind.SENSITIVE_REQUIRED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with one item. */
final class ItemCheck implements Item.Cases<Void> {

    /** As precise as numbers in conditions are. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int MOST_DECIMALS = 6;
    private static final int MOST_POINTS = 101;
    private static final int LONGEST_TEXT = 10_000;

    private final List<Problem> problems = new ArrayList<>();

    private ItemCheck() {}

    static List<Problem> problems(Item item) {
        ItemCheck check = new ItemCheck();
        check.head(item);
        item.accept(check);
        return check.problems;
    }

    /**
     * What is wrong with a list of codes.
     *
     * @param origins where each stands
     */
    static List<Problem> codes(String id, List<String> codes, List<Origin> origins) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Origin> first = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            Origin origin = origins.get(i);
            if (!Ids.isCode(code)) {
                problems.add(new Problem(
                        INVALID_ID,
                        origin,
                        "“" + code + "” cannot be a code of " + id + ".",
                        "A code has letters, digits, _, + and -, at most 40: very_likely"));
            }
            Origin earlier = first.putIfAbsent(code, origin);
            if (earlier != null) {
                problems.add(new Problem(
                        DUPLICATE_CODE,
                        origin,
                        "The code " + code + " of " + id + " is used twice; it stands first at " + earlier + ".",
                        "Each answer has a code of its own."));
            }
        }
        return problems;
    }

    private void head(Item item) {
        if (item.head().sensitive() && item.head().required()) {
            note(
                    SENSITIVE_REQUIRED,
                    item,
                    item.id() + " is sensitive and required.",
                    "Nobody is made to answer a sensitive item: add required: false");
        }
        Set<String> checks = new HashSet<>();
        for (Check check : item.head().checks()) {
            if (!Ids.isId(check.id())) {
                problems.add(new Problem(
                        INVALID_ID, check.origin(), "“" + check.id() + "” cannot be the id of a check.", ""));
            }
            if (!checks.add(check.id())) {
                problems.add(new Problem(
                        DUPLICATE_ID,
                        check.origin(),
                        "The check " + check.id() + " of " + item.id() + " stands there twice.",
                        "Each check has a name of its own."));
            }
        }
    }

    @Override
    public Void singleChoice(Item.SingleChoice item) {
        return options(item);
    }

    @Override
    public Void dropDown(Item.DropDown item) {
        return options(item);
    }

    @Override
    public Void multipleChoice(Item.MultipleChoice item) {
        options(item);
        long together =
                item.options().stream().filter(option -> !option.exclusive()).count();
        if (item.minimum() < 1
                || item.maximum() < item.minimum()
                || item.maximum() > Math.max(1, item.options().size())
                || item.minimum() > Math.max(1, together)) {
            note(
                    INVALID_RANGE,
                    item,
                    item.id() + " asks for " + item.minimum() + " to " + item.maximum() + " of "
                            + item.options().size() + " options.",
                    "min is at least 1, max at least min, and there are so many options that do not stand alone.");
        }
        return null;
    }

    @Override
    public Void numberEntry(Item.NumberEntry item) {
        NumberRange range = item.range();
        if (range.minimum().compareTo(range.maximum()) > 0) {
            note(INVALID_RANGE, item, upsideDown(item, range.minimum(), range.maximum()), "min comes before max.");
        } else if (range.minimum().abs().max(range.maximum().abs()).compareTo(LARGEST) > 0) {
            note(INVALID_RANGE, item, "The limits of " + item.id() + " are too large.", "The largest is " + LARGEST);
        }
        if (item.decimals() < 0 || item.decimals() > MOST_DECIMALS) {
            note(INVALID_RANGE, item, item.id() + " cannot have " + item.decimals() + " decimals.", "0 to 6 it can.");
        }
        return null;
    }

    @Override
    public Void textEntry(Item.TextEntry item) {
        if (item.maximumLength() < 1 || item.maximumLength() > LONGEST_TEXT) {
            note(
                    INVALID_RANGE,
                    item,
                    "The answer to " + item.id() + " cannot have " + item.maximumLength() + " characters.",
                    "1 to " + LONGEST_TEXT + " it can.");
        }
        return null;
    }

    @Override
    public Void dateEntry(Item.DateEntry item) {
        if (item.range().first().isAfter(item.range().last())) {
            note(
                    INVALID_RANGE,
                    item,
                    upsideDown(item, item.range().first(), item.range().last()),
                    "min comes before max.");
        }
        return null;
    }

    @Override
    public Void scale(Item.Scale item) {
        if (item.minimum() >= item.maximum()) {
            note(INVALID_RANGE, item, upsideDown(item, item.minimum(), item.maximum()), "min is less than max.");
        } else if (item.step() < 1 || ((long) item.maximum() - item.minimum()) % item.step() != 0) {
            note(
                    INVALID_RANGE,
                    item,
                    "Steps of " + item.step() + " do not lead from " + item.minimum() + " to " + item.maximum() + ".",
                    "The distance between the ends is a multiple of the step.");
        } else if (item.presentation() == Item.Scale.Presentation.POINTS
                && (item.maximum() - item.minimum()) / item.step() >= MOST_POINTS) {
            note(
                    INVALID_RANGE,
                    item,
                    "A scale from " + item.minimum() + " to " + item.maximum() + " has more than " + MOST_POINTS
                            + " points to choose from.",
                    "Take larger steps, or `presentation: thermometer`, where the number is typed.");
        }
        return null;
    }

    @Override
    public Void grid(Item.Grid item) {
        options(item);
        List<Row> rows = item.rows();
        if (rows.isEmpty()) {
            note(SCHEMA, item, "The grid " + item.id() + " has no rows.", "Give it rows.");
        }
        problems.addAll(codes(
                item.id(),
                rows.stream().map(Row::code).toList(),
                rows.stream().map(Row::origin).toList()));
        return null;
    }

    @Override
    public Void information(Item.Information item) {
        return null;
    }

    private Void options(Item item) {
        List<Option> options = item.options();
        if (options.isEmpty()) {
            note(SCHEMA, item, item.id() + " has no options.", "Give it options.");
        }
        problems.addAll(codes(
                item.id(),
                options.stream().map(Option::code).toList(),
                options.stream().map(Option::origin).toList()));
        options.stream()
                .filter(option -> NonresponseCode.of(option.code()).isPresent())
                .forEach(option -> problems.add(new Problem(
                        RESERVED_ID,
                        option.origin(),
                        "The code " + option.code() + " of " + item.id() + " is reserved for a way not to answer.",
                        "Take the option away and write nonresponse: [" + option.code() + "]")));
        return null;
    }

    private void note(Problem.Kind kind, Item item, String sentence, String hint) {
        problems.add(new Problem(kind, item.head().origin(), sentence, hint));
    }

    private static String upsideDown(Item item, Object minimum, Object maximum) {
        return "Nothing lies between " + minimum + " and " + maximum + ", the limits of " + item.id() + ".";
    }
}
