package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes entries of PO files anew: those that are new, and those whose source has changed. */
final class PoLines {

    private PoLines() {}

    /** An entry for a text that has no translation yet. */
    static PoEntry added(SourceText text, String lineEnd) {
        List<String> lines = new ArrayList<>(List.of(""));
        lines.add("#. " + text.place());
        lines.addAll(PoString.lines("msgctxt", text.id()));
        lines.addAll(PoString.lines("msgid", text.text()));
        lines.addAll(PoString.lines("msgstr", ""));
        return entry(lines, lineEnd);
    }

    /** The entry for a changed text: fuzzy, unless there is no translation that could be outdated. */
    static PoEntry changed(PoEntry entry, SourceText text, String lineEnd) {
        List<String> plain = plain(entry.lines());
        List<String> lines =
                new ArrayList<>(plain.stream().takeWhile(String::isBlank).toList());
        boolean translated = !entry.translation().isEmpty();
        lines.addAll(comments(plain, "# ", "#:", "#\t"));
        lines.add("#. " + text.place());
        lines.addAll(flags(plain, translated));
        if (translated) {
            List<String> previous = comments(plain, "#|");
            lines.addAll(
                    entry.fuzzy() && !previous.isEmpty()
                            ? previous
                            : PoString.lines("#| msgid", entry.source()).stream()
                                    .map(line -> line.startsWith("#|") ? line : "#| " + line)
                                    .toList());
        }
        lines.addAll(PoString.lines("msgctxt", text.id()));
        lines.addAll(PoString.lines("msgid", text.text()));
        lines.addAll(PoString.lines("msgstr", entry.translation()));
        return entry(lines, lineEnd);
    }

    /** The entry for a text that had gone and has come back. */
    static PoEntry revived(PoEntry obsolete, SourceText text, String lineEnd) {
        List<String> lines = plain(obsolete.lines()).stream()
                .map(line -> line.startsWith("#~|") ? "#|" + line.substring(3) : line)
                .map(line -> line.startsWith("#~") ? line.substring(2).strip() : line)
                .toList();
        PoEntry entry = entry(lines, lineEnd);
        return entry.source().equals(text.text()) ? entry : changed(entry, text, lineEnd);
    }

    /** The entry of a text that is gone: remarks for translators and places in the source go with it. */
    static PoEntry obsolete(PoEntry entry, String lineEnd) {
        List<String> lines = plain(entry.lines()).stream()
                .filter(line -> !line.startsWith("#.") && !line.startsWith("#:"))
                .map(line -> line.startsWith("#|") ? "#~|" + line.substring(2) : line)
                .map(line -> line.isBlank() || line.startsWith("#") ? line : "#~ " + line)
                .toList();
        List<String> apart = lines.get(0).isBlank()
                ? lines
                : Stream.concat(Stream.of(""), lines.stream()).toList();
        return entry(apart, lineEnd);
    }

    private static List<String> comments(List<String> lines, String... prefixes) {
        return lines.stream()
                .filter(line -> Stream.of(prefixes).anyMatch(line::startsWith))
                .toList();
    }

    private static List<String> flags(List<String> lines, boolean fuzzy) {
        List<String> flags = new ArrayList<>(lines.stream()
                .filter(line -> line.startsWith("#,"))
                .flatMap(line -> Stream.of(line.substring(2).split("[,\\s]+")))
                .filter(flag -> !flag.isEmpty() && !flag.equals("fuzzy"))
                .toList());
        if (fuzzy) {
            flags.add(0, "fuzzy");
        }
        return flags.isEmpty() ? List.of() : List.of("#, " + String.join(", ", flags));
    }

    private static List<String> plain(List<String> lines) {
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static PoEntry entry(List<String> lines, String lineEnd) {
        String text = String.join(lineEnd, lines) + lineEnd;
        return new PoReader("", text).entries().get(0);
    }
}
