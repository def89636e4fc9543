package org.wavefield.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * A question, or a text between questions. What an item asks for is its type; each part of Wavefield that treats types
 * differently implements {@link Cases}, so that a new type does not compile until all of them know it.
 */
public sealed interface Item
        permits Item.SingleChoice,
                Item.MultipleChoice,
                Item.DropDown,
                Item.NumberEntry,
                Item.TextEntry,
                Item.DateEntry,
                Item.Scale,
                Item.Grid,
                Item.Information {

    /** What it has in common with the others. */
    ItemHead head();

    /** Calls the case of this type. */
    <R> R accept(Cases<R> cases);

    /** The variable's name. */
    default String id() {
        return head().id();
    }

    /** The answer categories, in the author's order; empty for a type that has none. */
    default List<Option> options() {
        return List.of();
    }

    /** The rows; empty for any type but a grid. */
    default List<Row> rows() {
        return List.of();
    }

    /** One option out of several, all of them in sight. */
    record SingleChoice(ItemHead head, List<Option> options) implements Item {
        public SingleChoice {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.singleChoice(this);
        }
    }

    /**
     * Any number of options.
     *
     * @param minimum the fewest that count as an answer, at least 1
     * @param maximum the most that may be chosen
     */
    record MultipleChoice(ItemHead head, List<Option> options, int minimum, int maximum) implements Item {
        public MultipleChoice {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.multipleChoice(this);
        }
    }

    /** One option out of a long list. */
    record DropDown(ItemHead head, List<Option> options) implements Item {
        public DropDown {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.dropDown(this);
        }
    }

    /**
     * A number that is typed.
     *
     * @param range the least and the greatest that is taken
     * @param decimals the most digits after the decimal point, 0 for whole numbers
     * @param unit whether a unit is shown beside the field
     */
    record NumberEntry(ItemHead head, NumberRange range, int decimals, boolean unit) implements Item {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.numberEntry(this);
        }
    }

    /**
     * Words of one's own.
     *
     * @param maximumLength in Unicode code points
     * @param multiline whether several lines are expected
     * @param pattern a regular expression (RE2) that the whole text has to match; empty if any text will do
     */
    record TextEntry(ItemHead head, int maximumLength, boolean multiline, Optional<String> pattern) implements Item {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.textEntry(this);
        }
    }

    /** A day. */
    record DateEntry(ItemHead head, DateRange range) implements Item {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.dateEntry(this);
        }
    }

    /**
     * A point on a line of whole numbers between two named ends.
     *
     * @param minimum the lower end
     * @param maximum the upper end
     * @param step the distance between neighbouring points
     * @param presentation how it is shown
     */
    record Scale(ItemHead head, int minimum, int maximum, int step, Presentation presentation) implements Item {

        /** Points are all in sight; a thermometer (0 to 100, as a rule) is typed in. */
        public enum Presentation {
            POINTS,
            THERMOMETER
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.scale(this);
        }
    }

    /** Several things judged on the same options. */
    record Grid(ItemHead head, List<Row> rows, List<Option> options) implements Item {
        public Grid {
            rows = List.copyOf(rows);
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.grid(this);
        }
    }

    /** A text that asks nothing. */
    record Information(ItemHead head) implements Item {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.information(this);
        }
    }

    /**
     * What to do for each type of item.
     *
     * @param <R> what comes of it
     */
    interface Cases<R> {
        R singleChoice(SingleChoice item);

        R multipleChoice(MultipleChoice item);

        R dropDown(DropDown item);

        R numberEntry(NumberEntry item);

        R textEntry(TextEntry item);

        R dateEntry(DateEntry item);

        R scale(Scale item);

        R grid(Grid item);

        R information(Information item);
    }
}
