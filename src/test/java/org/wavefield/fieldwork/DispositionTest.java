package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DispositionTest {

    @Test
    void each_has_a_code_of_its_own_at_AAPOR() {
        assertThat(Arrays.stream(Disposition.values()).map(Disposition::aapor))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[1-4]\\.\\d{1,2}"));
    }

    @Test
    void code_is_what_pages_say() {
        assertThat(Disposition.SCREENED_OUT.code()).isEqualTo("screened_out");
    }
}
