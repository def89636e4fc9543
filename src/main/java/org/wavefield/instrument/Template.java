package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A text with places to fill: {@code {item}}. A brace itself is written twice.
 *
 * @param parts words and places in turn
 */
record Template(List<Part> parts) {
    Template {
        parts = List.copyOf(parts);
    }

    /** Words as they stand, or the name of a place to fill. */
    record Part(String text, boolean place) {}

    /**
     * Reads a text.
     *
     * @return nothing if a brace stands alone
     */
    static Optional<Template> of(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            boolean brace = character == '{' || character == '}';
            if (brace && at + 1 < text.length() && text.charAt(at + 1) == character) {
                words.append(character);
                at += 2;
            } else if (character == '{') {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    return Optional.empty();
                }
                parts.add(new Part(words.toString(), false));
                parts.add(new Part(text.substring(at + 1, end), true));
                words.setLength(0);
                at = end + 1;
            } else if (brace) {
                return Optional.empty();
            } else {
                words.append(character);
                at++;
            }
        }
        parts.add(new Part(words.toString(), false));
        return Optional.of(new Template(parts));
    }

    /** The names of its places, in alphabetical order. */
    Set<String> places() {
        return parts.stream().filter(Part::place).map(Part::text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text with its places filled. */
    String fill(UnaryOperator<String> valueOfPlace) {
        return parts.stream()
                .map(part -> part.place() ? valueOfPlace.apply(part.text()) : part.text())
                .collect(Collectors.joining());
    }
}
