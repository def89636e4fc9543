package org.wavefield.instrument;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that an author probably meant. */
final class Suggestion {

    /** Longer words are compared with nothing: that takes time, and nobody meant them. */
    private static final int LONGEST = 120;

    private Suggestion() {}

    /** The known word that is closest, if it is close: a third of its letters may differ, swapped neighbours count once. */
    static Optional<String> closest(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> Math.max(written.length(), word.length()) <= LONGEST)
                .filter(word -> distance(written, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** A hint that names it, or one that lists the words if they are few, or nothing. */
    static String hint(String written, Collection<String> known) {
        return closest(written, known)
                .map(word -> "Did you mean `" + word + "`?")
                .orElse(known.isEmpty() || known.size() > 12 ? "" : "Possible: " + String.join(", ", known) + ".");
    }

    /** Insertions, deletions, replacements and swaps that lead from one word to the other. */
    private static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : fewest(from, to, steps, i, j);
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int fewest(String from, String to, int[][] steps, int i, int j) {
        int replaced = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
    }
}
