package org.wavefield.instrument;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

/**
 * A gettext PO file. Every line belongs to exactly one entry, so that a file that was not changed is written back byte for
 * byte.
 *
 * @param marked whether it begins with a byte order mark
 * @param entries in order
 * @param problems that keep it from being read; it has no entries then
 */
record PoFile(boolean marked, List<PoEntry> entries, List<Problem> problems) {
    PoFile {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Reads a file; never throws. */
    static PoFile read(String file, byte[] bytes) {
        TextFile text = TextFile.of(file, bytes);
        if (!text.problems().isEmpty()) {
            return new PoFile(false, List.of(), text.problems());
        }
        PoReader reader = new PoReader(file, text.text());
        List<PoEntry> entries = reader.entries();
        List<Problem> problems = new ArrayList<>(reader.problems());
        problems.addAll(duplicates(entries));
        return new PoFile(text.marked(), entries, problems);
    }

    /** The file as it is written. */
    byte[] toBytes() {
        StringBuilder text = new StringBuilder(marked ? "\uFEFF" : "");
        entries.forEach(entry -> entry.lines().forEach(text::append));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Its translations in use, by the text's id. */
    Map<String, PoEntry> texts() {
        Map<String, PoEntry> texts = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == PoEntry.Kind.TEXT)
                .forEach(entry -> texts.putIfAbsent(entry.context(), entry));
        return texts;
    }

    /** How its lines end. */
    String lineEnd() {
        return entries.stream()
                        .flatMap(entry -> entry.lines().stream())
                        .findFirst()
                        .filter(line -> line.endsWith("\r\n"))
                        .isPresent()
                ? "\r\n"
                : "\n";
    }

    private static List<Problem> duplicates(List<PoEntry> entries) {
        Map<String, Origin> first = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (PoEntry entry : entries) {
            Optional<Origin> before = entry.kind() == PoEntry.Kind.TEXT
                    ? Optional.ofNullable(first.putIfAbsent(entry.context(), entry.origin()))
                    : Optional.empty();
            before.ifPresent(origin -> problems.add(new Problem(
                    Kind.DUPLICATE_ID,
                    entry.origin(),
                    "`" + entry.context() + "` is translated twice.",
                    "It stands in line " + origin.line() + " already: keep one of them.")));
        }
        return problems;
    }
}
