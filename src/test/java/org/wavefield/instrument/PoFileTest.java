package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;

class PoFileTest {

    private static final String FILE =
            """
            # Translators: be kind.
            msgid ""
            msgstr "Content-Type: text/plain; charset=UTF-8\\n"

            #. The question.
            #, fuzzy
            #| msgid "Old"
            msgctxt "a"
            msgid ""
            "One\\n"
            "two"
            msgstr "Eins \\"zwei\\""

            #  mine
            msgctxt "b"
            msgid "B"
            msgstr ""

            #~ msgctxt "c"
            #~ msgid "C"
            #~ msgstr "Ce"
            """;

    @Test
    void an_entry_says_what_it_translates() {
        PoEntry entry = po(FILE).texts().get("a");
        assertThat(entry.source()).isEqualTo("One\ntwo");
        assertThat(entry.translation()).isEqualTo("Eins \"zwei\"");
        assertThat(entry.fuzzy()).isTrue();
        assertThat(entry.notes()).containsExactly("The question.");
        assertThat(entry.origin()).isEqualTo(new Origin("f.po", 8, 1));
        assertThat(entry.translationOrigin()).isEqualTo(new Origin("f.po", 12, 9));
        assertThat(po(FILE).texts()).containsOnlyKeys("a", "b");
    }

    @Test
    void what_is_no_entry_is_a_problem_at_its_place() {
        assertThat(po("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"x\nnonsense\n").problems())
                .extracting(Problem::origin)
                .containsExactly(new Origin("f.po", 3, 8), new Origin("f.po", 4, 1));
        assertThat(po("msgid \"A\"\nmsgstr \"x\"\n").problems()).hasSize(1);
        assertThat(po("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\"\n\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\"\n")
                        .problems())
                .hasSize(1);
    }

    @Test
    void an_unchanged_file_is_refreshed_to_the_same_bytes() {
        String file = FILE.replace("\n", "\r\n");
        PoFile refreshed =
                TranslationRefresh.refresh(po("\uFEFF" + file), List.of(text("a", "One\ntwo"), text("b", "B")));
        assertThat(refreshed.toBytes()).isEqualTo(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_changed_source_makes_its_translation_fuzzy_and_remembers_what_was_translated() {
        String file = entry("a", "Red", "Rot");
        assertThat(refresh(file, text("a", "Bright red")))
                .isEqualTo("#. Somewhere.\n#, fuzzy\n#| msgid \"Red\"\n" + entry("a", "Bright red", "Rot"));
    }

    @Test
    void a_changed_source_without_a_translation_is_not_fuzzy() {
        assertThat(refresh(entry("a", "Red", ""), text("a", "Bright red")))
                .isEqualTo("#. Somewhere.\n" + entry("a", "Bright red", ""));
    }

    @Test
    void a_new_text_follows_the_one_that_it_follows_in_the_source() {
        String file = entry("a", "A", "x") + "\n" + entry("c", "C", "z");
        assertThat(refresh(file, text("a", "A"), text("b", "B"), text("c", "C")))
                .isEqualTo(
                        entry("a", "A", "x") + "\n#. Somewhere.\n" + entry("b", "B", "") + "\n" + entry("c", "C", "z"));
    }

    @Test
    void a_text_that_is_gone_is_kept_as_obsolete_and_comes_back_with_its_translation() {
        String file = entry("a", "A", "x") + "\n" + entry("b", "B", "y");
        String gone = refresh(file, text("a", "A"));
        assertThat(gone).isEqualTo(entry("a", "A", "x") + "\n#~ msgctxt \"b\"\n#~ msgid \"B\"\n#~ msgstr \"y\"\n");
        assertThat(refresh(gone, text("a", "A"), text("b", "B"))).isEqualTo(file);
    }

    @Test
    void a_file_without_a_last_line_end_grows_by_whole_lines() {
        String file = entry("a", "A", "x").stripTrailing();
        assertThat(refresh(file, text("a", "A"), text("b", "B")))
                .isEqualTo(entry("a", "A", "x") + "\n#. Somewhere.\n" + entry("b", "B", ""));
    }

    @Test
    void a_new_file_has_every_text() {
        PoFile file = TranslationRefresh.refresh(
                TranslationRefresh.begin("s", Locale.GERMANY),
                List.of(text("a", "A"), text("b", "B \"quoted\" \\ \t")));
        PoFile again = PoFile.read("f.po", file.toBytes());
        assertThat(again.problems()).isEmpty();
        assertThat(again.texts().get("b").source()).isEqualTo("B \"quoted\" \\ \t");
        assertThat(again.texts()).containsOnlyKeys("a", "b");
    }

    @Property
    void files_are_written_back_byte_for_byte(@ForAll("files") String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        PoFile po = PoFile.read("f.po", bytes);
        assertThat(po.problems()).isEmpty();
        assertThat(po.toBytes()).isEqualTo(bytes);
    }

    @Property
    void a_text_survives_its_quotation_marks(@ForAll String text) {
        List<String> lines = PoString.lines("msgid", text);
        String read = lines.stream()
                .map(line -> PoString.read(line.replaceFirst("^msgid ", "")).orElseThrow())
                .collect(Collectors.joining());
        assertThat(read).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> words =
                Arbitraries.strings().withChars("aé Ж中{}#~|,\\\"\n\t").ofMaxLength(30);
        Arbitrary<List<String>> comments = Arbitraries.of(
                        "# by hand", "#. note", "#: a.yaml:3", "#, fuzzy", "#| msgid \"x\"", "", "#")
                .list()
                .ofMaxSize(5);
        Arbitrary<Boolean> obsolete = Arbitraries.of(false, false, false, true);
        Arbitrary<String> entries = Combinators.combine(comments, words, words, obsolete)
                .as((above, source, translation, old) -> String.join("\n", above)
                        + (above.isEmpty() ? "" : "\n")
                        + (old ? "#~ msgctxt \"t\"\n#~ msgid \"s\"\n#~ msgstr \"\"\n" : lines(source, translation)));
        Arbitrary<String> ends = Arbitraries.of("\n", "\r\n");
        return Combinators.combine(
                        entries.list().ofMaxSize(6),
                        ends,
                        Arbitraries.of("", "\uFEFF"),
                        Arbitraries.of("", "\n", "# end"))
                .as((all, end, mark, tail) -> mark + (numbered(all) + tail).replace("\n", end));
    }

    private static String numbered(List<String> entries) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            file.append(entries.get(i).replace("@@", "text" + i)).append("\n");
        }
        return file.toString();
    }

    private static String lines(String source, String translation) {
        return "msgctxt \"@@\"\n"
                + String.join("\n", PoString.lines("msgid", source)) + "\n"
                + String.join("\n", PoString.lines("msgstr", translation)) + "\n";
    }

    private static String refresh(String file, SourceText... texts) {
        return new String(TranslationRefresh.refresh(po(file), List.of(texts)).toBytes(), StandardCharsets.UTF_8);
    }

    private static String entry(String id, String source, String translation) {
        return "msgctxt \"%s\"\nmsgid \"%s\"\nmsgstr \"%s\"\n".formatted(id, source, translation);
    }

    private static SourceText text(String id, String text) {
        return new SourceText(id, text, Optional.empty(), Optional.empty(), "Somewhere.", new Origin("q.yaml", 1, 1));
    }

    private static PoFile po(String text) {
        return PoFile.read("f.po", text.getBytes(StandardCharsets.UTF_8));
    }
}
