package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.List;
import org.wavefield.questionnaire.Origin;

/**
 * One entry of a PO file, with the lines that it was read from or is to be written as.
 *
 * @param kind whether it is in use
 * @param context the text's id ({@code msgctxt})
 * @param source the source text that was translated ({@code msgid})
 * @param translation the translation, empty if there is none yet ({@code msgstr})
 * @param fuzzy whether the translation awaits review
 * @param notes the remarks for translators that stand above it ({@code #.})
 * @param origin where it begins: its first line that is no comment
 * @param translationOrigin where the translation begins, after its quotation mark
 * @param lines as they stand, each with its line end: comments, the entry, and blank lines before it
 */
record PoEntry(
        Kind kind,
        String context,
        String source,
        String translation,
        boolean fuzzy,
        List<String> notes,
        Origin origin,
        Origin translationOrigin,
        List<String> lines) {
    PoEntry {
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    /** The same with a line end after its last line. */
    PoEntry withLastLineEnd(String lineEnd) {
        List<String> ended = new ArrayList<>(lines);
        ended.set(lines.size() - 1, lines.get(lines.size() - 1) + lineEnd);
        return new PoEntry(kind, context, source, translation, fuzzy, notes, origin, translationOrigin, ended);
    }

    /** What an entry is for. */
    enum Kind {
        /** What stands under no text's id: the file's header, or remarks at its end. */
        HEADER,
        TEXT,
        /** A translation of a text that is gone. */
        OBSOLETE
    }
}
