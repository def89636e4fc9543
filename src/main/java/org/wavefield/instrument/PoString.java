package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts in quotation marks, as PO files have them. */
final class PoString {

    private static final Map<Character, Character> ESCAPES = Map.of(
            'n', '\n', 't', '\t', 'r', '\r', '"', '"', '\\', '\\', 'a', '\u0007', 'b', '\b', 'f', '\f', 'v', '\u000B');

    private PoString() {}

    /** The text between quotation marks, or nothing if they do not enclose one. */
    static Optional<String> read(String quoted) {
        if (quoted.length() < 2 || !quoted.startsWith("\"")) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char character = quoted.charAt(i);
            if (character == '"') {
                return Optional.empty();
            } else if (character == '\\') {
                i++;
                Character escaped = ESCAPES.get(quoted.charAt(i));
                if (escaped == null || i == quoted.length() - 1) {
                    return Optional.empty();
                }
                text.append(escaped.charValue());
            } else {
                text.append(character);
            }
        }
        return quoted.endsWith("\"") ? Optional.of(text.toString()) : Optional.empty();
    }

    /** The lines of a keyword with its text; a text of several lines gets one line each. */
    static List<String> lines(String keyword, String text) {
        List<String> parts = List.of(text.split("(?<=\n)"));
        if (parts.size() == 1) {
            return List.of(keyword + " " + quote(text));
        }
        List<String> lines = new ArrayList<>(List.of(keyword + " \"\""));
        parts.forEach(part -> lines.add(quote(part)));
        return lines;
    }

    private static String quote(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + "\"";
    }
}
