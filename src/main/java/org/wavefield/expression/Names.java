package org.wavefield.expression;

import static org.wavefield.questionnaire.Problem.Kind.LATER_ITEM;
import static org.wavefield.questionnaire.Problem.Kind.UNKNOWN_ITEM;
import static org.wavefield.questionnaire.Problem.Kind.UNKNOWN_OPTION;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what is wrong with a name. */
final class Names {

    /** Longer words are compared with nothing: that takes time, and nobody meant them. */
    private static final int LONGEST = 120;

    private final Variables variables;
    private final Map<String, String> omitted;

    /**
     * With these names.
     *
     * @param omitted who leaves items out of this questionnaire, by their ids
     */
    Names(Variables variables, Map<String, String> omitted) {
        this.variables = variables;
        this.omitted = omitted;
    }

    /**
     * Notes why a name cannot be used.
     *
     * @param place where it is used
     * @param offset where it stands in the expression
     */
    void check(String name, Place place, int offset, Findings findings) {
        Optional<Variable> variable = variables.find(name);
        if (variable.isEmpty()) {
            unknown(name, offset, findings);
        } else if (!variable.get().place().isBefore(place)) {
            later(name, variable.get().place(), place, offset, findings);
        }
    }

    /** The nearest of several words, if one is near enough to be meant; as a sentence. */
    static String didYouMean(String word, Stream<String> known) {
        return known.filter(candidate -> Math.max(candidate.length(), word.length()) <= LONGEST)
                .map(candidate -> new Near(candidate, distance(word, candidate)))
                .filter(near -> near.distance <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(Near::distance))
                .map(near -> "Did you mean " + near.word + "?")
                .orElse("");
    }

    private record Near(String word, int distance) {}

    private void unknown(String name, int offset, Findings findings) {
        String root = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        String item = root.matches("answered|nonresponse") ? name.substring(name.indexOf('.') + 1) : root;
        if (omitted.containsKey(item)) {
            findings.add(
                    UNKNOWN_ITEM,
                    offset,
                    item + " is not asked in " + omitted.get(item) + ".",
                    "Take it out of `omit` (and of what free_text: off forbids), or omit what depends on it as well.");
        } else if (variables.isGrid(root)) {
            row(name, root, offset, findings);
        } else if (name.contains(".") && variables.find(root).isPresent()) {
            findings.add(
                    UNKNOWN_ITEM,
                    offset,
                    root + " has no parts, so " + name + " is nothing.",
                    "Only a grid has: its rows.");
        } else if (variables.isComputed(name)) {
            findings.add(LATER_ITEM, offset, name + " is computed later.", "A condition looks back.");
        } else if (!name.contains(".") && !variables.withCode(name).isEmpty()) {
            findings.add(
                    UNKNOWN_ITEM,
                    offset,
                    name + " is no item; it is a code of "
                            + variables.withCode(name).get(0) + ".",
                    "A code is a text and needs quotation marks: \"" + name + "\"");
        } else {
            findings.add(UNKNOWN_ITEM, offset, "There is no item " + name + ".", didYouMean(name, names(name)));
        }
    }

    private void row(String name, String grid, int offset, Findings findings) {
        List<String> rows = variables.all().stream()
                .map(Variable::name)
                .filter(known -> known.startsWith(grid + "."))
                .toList();
        if (name.equals(grid)) {
            findings.add(
                    UNKNOWN_ITEM,
                    offset,
                    grid + " is a grid: a condition asks for one of its rows.",
                    "For example " + rows.stream().findFirst().orElse(grid + ".row"));
        } else {
            findings.add(
                    UNKNOWN_OPTION,
                    offset,
                    "The grid " + grid + " has no row " + name.substring(grid.length() + 1) + ".",
                    listed(rows));
        }
    }

    /** Compared with names of the same kind: answered.x with answered.y. */
    private Stream<String> names(String name) {
        return variables.all().stream().map(Variable::name).filter(known -> known.contains(".") == name.contains("."));
    }

    private static void later(String name, Place asked, Place used, int offset, Findings findings) {
        if (asked.page() == used.page()) {
            findings.add(
                    LATER_ITEM,
                    offset,
                    name + " is asked on the same page, " + asked.pageId() + ".",
                    "Conditions of pages, items, options and rows look back at earlier pages; computed values at what stands before them.");
        } else {
            findings.add(
                    LATER_ITEM,
                    offset,
                    name + " is asked later, on the page " + asked.pageId() + ".",
                    "Conditions look back. Move that page before " + used.pageId() + ", or ask for something earlier.");
        }
    }

    /** Some words, not too many. */
    static String listed(Collection<String> words) {
        int limit = 12;
        String list = String.join(", ", words.stream().limit(limit).toList());
        return "There are: " + list + (words.size() > limit ? ", …" : "");
    }

    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[other.length()];
    }
}
