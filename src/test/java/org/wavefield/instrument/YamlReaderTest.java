package org.wavefield.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

class YamlReaderTest {

    /** Each takes some 40 ms at rest; this leaves room for a busy machine, and none for work that grows with the file. */
    private static final Duration QUICK = Duration.ofSeconds(3);

    @Test
    void every_value_knows_its_place() {
        YamlNode.Mapping root = read("id: a\nlist:\n  - {code: \"x\"}\n").root().orElseThrow();
        YamlNode.Scalar code = root.mappings("list").get(0).scalar("code").orElseThrow();
        assertThat(root.originOf("id")).isEqualTo(new Origin("f.yaml", 1, 5));
        assertThat(code.origin()).isEqualTo(new Origin("f.yaml", 3, 12));
        assertThat(code.expression().origin()).isEqualTo(new Origin("f.yaml", 3, 13));
    }

    @Test
    void a_folded_expression_keeps_its_layout() {
        YamlNode.Mapping root =
                read("if: >-\n  a == 1\n    && b == 2\nthen: x\n").root().orElseThrow();
        assertThat(root.expression("if").orElseThrow().text()).isEqualTo("a == 1\n    && b == 2");
        assertThat(root.expression("if").orElseThrow().origin()).isEqualTo(new Origin("f.yaml", 2, 3));
    }

    @Test
    void yes_and_no_are_words() {
        assertThat(read("code: no\n").root().orElseThrow().text("code")).contains("no");
    }

    @Test
    void ten_megabytes_are_refused_quickly() {
        assertRefused("a: " + "x".repeat(10 << 20), Kind.TOO_LARGE);
    }

    @Test
    void a_hundred_thousand_levels_are_refused_quickly() {
        assertRefused("a: " + "[".repeat(100_000), Kind.TOO_DEEP);
        assertRefused("- ".repeat(100_000) + "a", Kind.TOO_DEEP);
        assertRefused("{a: ".repeat(100_000), Kind.TOO_DEEP);
    }

    @Test
    void a_billion_laughs_are_refused_quickly() {
        StringBuilder laughs = new StringBuilder("a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (char level = 'b'; level <= 'j'; level++) {
            String reference = "*" + (char) (level - 1);
            laughs.append(level).append(": &").append(level).append(" [");
            laughs.append((reference + ", ").repeat(8)).append(reference).append("]\n");
        }
        assertRefused(laughs.toString(), Kind.ALIAS);
    }

    @Test
    void twenty_levels_are_taken() {
        assertThat(read("a: " + "[".repeat(19) + "]".repeat(19)).problems()).isEmpty();
        assertThat(read("a: " + "[".repeat(20) + "]".repeat(20)).problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.TOO_DEEP);
    }

    @Test
    void a_file_that_is_not_utf8_is_refused_where_it_stops_being_text() {
        byte[] bytes = "id: a\ntitle: caf".getBytes(StandardCharsets.UTF_8);
        byte[] latin = Arrays.copyOf(bytes, bytes.length + 1);
        latin[bytes.length] = (byte) 0xE9;
        assertThat(YamlReader.read("f.yaml", latin).problems())
                .extracting(Problem::origin)
                .containsExactly(new Origin("f.yaml", 2, 11));
    }

    @Property(tries = 2000)
    void no_bytes_break_the_readers(@ForAll byte[] bytes) {
        assertThat(YamlReader.read("f.yaml", bytes)).isNotNull();
        assertThat(PoFile.read("f.po", bytes)).isNotNull();
    }

    @Property(tries = 2000)
    void no_text_breaks_the_readers(@ForAll String text) {
        assertThat(read(text)).isNotNull();
        assertThat(PoFile.read("f.po", text.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    private static void assertRefused(String text, Kind kind) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Problem> problems =
                assertTimeout(QUICK, () -> YamlReader.read("f.yaml", bytes).problems());
        assertThat(problems).extracting(Problem::kind).containsExactly(kind);
    }

    private static YamlReader.Found read(String text) {
        return YamlReader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
