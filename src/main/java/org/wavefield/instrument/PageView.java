package org.wavefield.instrument;

import java.util.List;
import java.util.Optional;

/**
 * A page as it is shown to one respondent in one language: everything that the templates under
 * {@code templates/question/} need, and nothing to decide. Texts are plain; the templates escape them.
 *
 * @param id the page's
 * @param section the section's title, above the heading; empty if it has none, or if it is the heading
 * @param heading the page's only first-level heading
 * @param items in the order shown
 * @param problems what has to be mended, in the order of the fields; empty if nothing has
 */
public record PageView(
        String id, Optional<String> section, String heading, List<ItemView> items, List<ProblemView> problems) {
    public PageView {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** Whether the heading is the question itself, so that it is not written above it once more. */
    public boolean headingIsQuestion() {
        return items.stream().anyMatch(ItemView::alone);
    }

    /** Whether it is laid out for wide screens. */
    public boolean wide() {
        return items.stream().anyMatch(item -> item.look() == Look.GRID);
    }

    /** Which template shows an item: its name in lower case. */
    public enum Look {
        SINGLE,
        MULTIPLE,
        DROPDOWN,
        NUMBER,
        TEXT,
        DATE,
        POINTS,
        GRID,
        INFORMATION
    }

    /**
     * An item.
     *
     * @param look which template shows it
     * @param id the name of its field, and the id of its first one
     * @param text paragraphs, at least one; the first is the question
     * @param alone whether the question is the page's heading
     * @param hints sentences under the question
     * @param options those offered; columns of a grid; points of a scale
     * @param nonresponse the ways not to answer
     * @param rows of a grid
     * @param entry what is typed in; {@link Entry#NONE} for other looks
     * @param problems sentences about the item as a whole, as in {@link PageView#problems()}
     */
    public record ItemView(
            Look look,
            String id,
            List<String> text,
            boolean alone,
            List<String> hints,
            List<OptionView> options,
            List<OptionView> nonresponse,
            List<RowView> rows,
            Entry entry,
            List<String> problems) {
        public ItemView {
            text = List.copyOf(text);
            hints = List.copyOf(hints);
            options = List.copyOf(options);
            nonresponse = List.copyOf(nonresponse);
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }

        /** The question. */
        public String question() {
            return text.get(0);
        }

        /** What follows the question's first paragraph. */
        public List<String> details() {
            return text.subList(1, text.size());
        }

        /** The ids of the elements that describe the field, parted by blanks; empty if there are none. */
        public String describedBy() {
            StringBuilder ids = new StringBuilder();
            if (text.size() > 1) {
                ids.append(id).append("-details ");
            }
            if (!hints.isEmpty()) {
                ids.append(id).append("-hint ");
            }
            if (!problems.isEmpty()) {
                ids.append(id).append("-problem");
            }
            return ids.toString().strip();
        }

        /** Whether something about the item as a whole has to be mended. */
        public boolean wrong() {
            return !problems.isEmpty();
        }
    }

    /**
     * An option, a point of a scale, or a way not to answer.
     *
     * @param code the field's value
     * @param text what it says
     * @param chosen whether it is selected
     */
    public record OptionView(String code, String text, boolean chosen) {}

    /**
     * A row of a grid.
     *
     * @param id the name of its field, and the id of its first one
     * @param text what is judged
     * @param options the grid's options and then its ways not to answer
     * @param problems sentences about this row
     */
    public record RowView(String id, String text, List<OptionView> options, List<String> problems) {
        public RowView {
            options = List.copyOf(options);
            problems = List.copyOf(problems);
        }

        /** Whether something about it has to be mended. */
        public boolean wrong() {
            return !problems.isEmpty();
        }
    }

    /**
     * Fields that are typed in.
     *
     * @param value what stands in the field
     * @param keyboard the {@code inputmode}
     * @param multiline whether the field has several lines
     * @param unit beside the field; may be empty
     * @param low the text of a scale's lower end; may be empty
     * @param high the text of its upper end; may be empty
     * @param parts of a date, in the language's order
     */
    public record Entry(
            String value,
            String keyboard,
            boolean multiline,
            String unit,
            String low,
            String high,
            List<DatePart> parts) {

        /** Nothing is typed in. */
        public static final Entry NONE = new Entry("", "text", false, "", "", "", List.of());

        public Entry {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a date.
     *
     * @param name {@code day}, {@code month} or {@code year}
     * @param field the name of its field
     * @param id of its field
     * @param value what stands in it
     */
    public record DatePart(String name, String field, String id, String value) {}

    /**
     * Something to mend.
     *
     * @param field the id of the field that a link leads to
     * @param about the question or the row it is about
     * @param sentence what to do; the same words stand at the field
     */
    public record ProblemView(String field, String about, String sentence) {}
}
