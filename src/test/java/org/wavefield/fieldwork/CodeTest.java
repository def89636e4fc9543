package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    @Property
    void code_is_read_as_it_is_shown(@ForAll long bits) {
        Code code = Code.of(bits);

        assertThat(code.shown()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").doesNotContain("I", "L", "O", "U");
        assertThat(Code.parse(code.shown())).contains(code);
        assertThat(Code.parse(code.shown().toLowerCase(Locale.ROOT).replace("-", " ")))
                .contains(code);
    }

    @Test
    void letters_that_look_like_digits_are_taken_for_them() {
        assertThat(Code.parse("O0iI lL1o 0000")).isEqualTo(Code.parse("0011-1110-0000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000-0000-000", "0000-0000-00000", "0000-0000-000U", "0000-0000-000é", "0000_0000_0000"})
    void what_is_no_code_is_not_read(String typed) {
        assertThat(Code.parse(typed)).isEmpty();
    }

    @Test
    void endless_input_is_not_even_looked_at() {
        assertThat(Code.parse("0".repeat(1_000_000))).isEmpty();
        assertThat(Code.parse(" ".repeat(1_000_000))).isEmpty();
    }
}
