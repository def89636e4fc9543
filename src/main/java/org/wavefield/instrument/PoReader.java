package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

/** Cuts a PO file into entries, and says what in it is none. */
final class PoReader {

    private static final Pattern KEYWORD =
            Pattern.compile("(msgctxt|msgid|msgid_plural|msgstr(?:\\[[0-9]+])?)[ \\t]*(\".*)");
    private static final String OBSOLETE = "#~";

    private final String file;
    private final List<PoEntry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private List<String> lines = new ArrayList<>();
    private Map<String, StringBuilder> strings = new LinkedHashMap<>();
    private Map<String, Origin> origins = new LinkedHashMap<>();
    private List<String> notes = new ArrayList<>();
    private boolean fuzzy;
    private boolean obsolete;
    private String keyword = "";

    PoReader(String file, String text) {
        this.file = file;
        int number = 0;
        for (String line : text.split("(?<=\n)")) {
            number++;
            if (!line.isEmpty()) {
                line(line, number);
            }
        }
        end();
    }

    /** All entries, in order. */
    List<PoEntry> entries() {
        return entries;
    }

    /** Lines that belong to no entry, and entries without an id. */
    List<Problem> problems() {
        return problems;
    }

    private void line(String line, int number) {
        String content = line.strip();
        boolean old = content.startsWith(OBSOLETE) && !content.startsWith("#~|");
        if (old) {
            content = content.substring(OBSOLETE.length()).strip();
        }
        Matcher matcher = KEYWORD.matcher(content);
        if (matcher.matches()) {
            beginIfNew(matcher.group(1));
            lines.add(line);
            keyword = matcher.group(1);
            obsolete = old;
            int column = line.indexOf('"', line.indexOf(keyword) + keyword.length());
            origins.put(keyword, new Origin(file, number, column + 2));
            origins.putIfAbsent("", new Origin(file, number, line.indexOf(keyword) + 1));
            strings.put(keyword, new StringBuilder());
            string(matcher.group(2), number, column + 1);
        } else if (content.startsWith("\"") && !keyword.isEmpty()) {
            lines.add(line);
            string(content, number, line.indexOf('"') + 1);
        } else {
            beginIfNew("");
            lines.add(line);
            comment(content, number, line, old);
        }
    }

    private void comment(String content, int number, String line, boolean old) {
        if (content.startsWith("#.")) {
            notes.add(content.substring(2).strip());
        } else if (content.startsWith("#,")) {
            fuzzy |= List.of(content.substring(2).split("[,\\s]+")).contains("fuzzy");
        } else if (!content.isEmpty() && !content.startsWith("#") && !old) {
            problem(
                    number,
                    line.indexOf(content) + 1,
                    "This line belongs to no entry of a PO file.",
                    "An entry has lines msgctxt, msgid and msgstr, each with a text in quotation marks.");
        }
    }

    /** After a translation, whatever is not its continuation begins the next entry. */
    private void beginIfNew(String next) {
        boolean translated = strings.keySet().stream().anyMatch(name -> name.startsWith("msgstr"));
        if (translated && !next.startsWith("msgstr")) {
            end();
        } else if (strings.containsKey(next)) {
            Origin origin = origins.get(next);
            problem(origin.line(), 1, "The entry has two lines " + next + ", or none with msgstr.", "");
            end();
        } else if (next.isEmpty()) {
            keyword = "";
        }
    }

    private void end() {
        if (!lines.isEmpty()) {
            entries.add(entry());
        }
        lines = new ArrayList<>();
        strings = new LinkedHashMap<>();
        origins = new LinkedHashMap<>();
        notes = new ArrayList<>();
        fuzzy = false;
        obsolete = false;
        keyword = "";
    }

    private PoEntry entry() {
        Origin origin = origins.getOrDefault("", new Origin(file, 1, 1));
        PoEntry.Kind kind = kind();
        if (kind == PoEntry.Kind.TEXT) {
            checkParts(origin);
        }
        return new PoEntry(
                kind,
                read("msgctxt"),
                read("msgid"),
                read("msgstr"),
                fuzzy,
                notes,
                origin,
                origins.getOrDefault("msgstr", origin),
                lines);
    }

    private PoEntry.Kind kind() {
        if (obsolete) {
            return PoEntry.Kind.OBSOLETE;
        }
        boolean header = !strings.containsKey("msgctxt") && read("msgid").isEmpty();
        return strings.isEmpty() || header ? PoEntry.Kind.HEADER : PoEntry.Kind.TEXT;
    }

    private void checkParts(Origin origin) {
        if (strings.keySet().stream().anyMatch(name -> name.contains("plural") || name.contains("["))) {
            problem(origin.line(), 1, "The entry has plural forms.", "Texts of questionnaires have none.");
        } else if (!strings.containsKey("msgctxt")) {
            problem(
                    origin.line(),
                    origin.column(),
                    "The entry does not say which text it translates.",
                    "Put the text's id above it: msgctxt \"us_defend\".");
        } else if (!strings.containsKey("msgid") || !strings.containsKey("msgstr")) {
            problem(origin.line(), origin.column(), "The entry needs a line msgid and a line msgstr.", "");
        }
    }

    private void string(String quoted, int number, int column) {
        PoString.read(quoted)
                .ifPresentOrElse(
                        strings.get(keyword)::append,
                        () -> problem(
                                number,
                                column,
                                "The text in quotation marks is broken here.",
                                "It ends with \" and has \\\" and \\\\ for quotation marks and backslashes in it."));
    }

    private String read(String name) {
        StringBuilder string = strings.get(name);
        return string == null ? "" : string.toString();
    }

    private void problem(int line, int column, String sentence, String hint) {
        problems.add(new Problem(Kind.UNREADABLE, new Origin(file, line, column), sentence, hint));
    }
}
