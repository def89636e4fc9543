package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brings a locale's PO file in step with the source: new texts come in where the source has them, changed ones become
 * fuzzy and keep what they were translated from, translations of texts that are gone move to the end. What has not
 * changed is not touched.
 */
final class TranslationRefresh {

    private final PoFile file;
    private final String lineEnd;
    private final Map<String, PoEntry> obsolete = new LinkedHashMap<>();

    private TranslationRefresh(PoFile file) {
        this.file = file;
        this.lineEnd = file.lineEnd();
        file.entries().stream()
                .filter(entry -> entry.kind() == PoEntry.Kind.OBSOLETE)
                .forEach(entry -> obsolete.put(entry.context(), entry));
    }

    /**
     * The file as it should be.
     *
     * @param file without problems
     * @param texts those that the locale needs, in the source's order
     */
    static PoFile refresh(PoFile file, Collection<SourceText> texts) {
        return new TranslationRefresh(file).run(texts);
    }

    /** A file without translations. */
    static PoFile begin(String study, Locale locale) {
        String header = String.join(
                "\n",
                "# Translation of the questionnaire " + study + ".",
                "msgid \"\"",
                "msgstr \"\"",
                "\"Language: " + locale.toLanguageTag().replace('-', '_') + "\\n\"",
                "\"MIME-Version: 1.0\\n\"",
                "\"Content-Type: text/plain; charset=UTF-8\\n\"",
                "\"Content-Transfer-Encoding: 8bit\\n\"",
                "");
        return new PoFile(false, new PoReader("", header).entries(), List.of());
    }

    private PoFile run(Collection<SourceText> texts) {
        Map<String, PoEntry> translated = file.texts();
        Map<String, SourceText> needed = new LinkedHashMap<>();
        texts.forEach(text -> needed.put(text.id(), text));
        List<PoEntry> kept = new ArrayList<>();
        List<PoEntry> gone = new ArrayList<>();
        for (PoEntry entry : file.entries()) {
            if (entry.kind() != PoEntry.Kind.TEXT) {
                kept.add(entry);
            } else if (needed.containsKey(entry.context())) {
                kept.add(inStep(entry, needed.get(entry.context())));
            } else if (!entry.translation().isEmpty()) {
                gone.add(PoLines.obsolete(entry, lineEnd));
            }
        }
        insert(kept, texts, translated);
        kept.addAll(gone);
        return new PoFile(file.marked(), separated(kept), List.of());
    }

    /** The last line of a file may have no line end; once something follows, it needs one. */
    private List<PoEntry> separated(List<PoEntry> entries) {
        List<PoEntry> separated = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            PoEntry entry = entries.get(i);
            boolean open = !entry.lines().get(entry.lines().size() - 1).endsWith("\n");
            separated.add(open && i < entries.size() - 1 ? entry.withLastLineEnd(lineEnd) : entry);
        }
        return separated;
    }

    private PoEntry inStep(PoEntry entry, SourceText text) {
        return entry.source().equals(text.text()) ? entry : PoLines.changed(entry, text, lineEnd);
    }

    /** Each new text follows the one that it follows in the source. */
    private void insert(List<PoEntry> kept, Collection<SourceText> texts, Map<String, PoEntry> translated) {
        String before = "";
        for (SourceText text : texts) {
            if (!translated.containsKey(text.id())) {
                kept.add(after(kept, before), added(kept, text));
            }
            before = text.id();
        }
    }

    private PoEntry added(List<PoEntry> kept, SourceText text) {
        PoEntry old = obsolete.get(text.id());
        if (old == null) {
            return PoLines.added(text, lineEnd);
        }
        kept.remove(old);
        return PoLines.revived(old, text, lineEnd);
    }

    private static int after(List<PoEntry> entries, String context) {
        for (int i = 0; i < entries.size(); i++) {
            PoEntry entry = entries.get(i);
            if (entry.kind() == PoEntry.Kind.TEXT && entry.context().equals(context)) {
                return i + 1;
            }
        }
        return (int) Stream.iterate(0, i -> i < entries.size(), i -> i + 1)
                .takeWhile(i -> entries.get(i).kind() == PoEntry.Kind.HEADER)
                .count();
    }
}
