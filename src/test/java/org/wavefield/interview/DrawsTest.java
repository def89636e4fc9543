package org.wavefield.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wavefield.interview.Draws.Draw;

class DrawsTest {

    private final Draws draws = new Draws(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});

    /** Computed with another implementation: these numbers are promised to all past and future interviews. */
    @Test
    void draws_are_what_they_have_always_been() {
        assertThat(draws.uniform(new Draw("r-1", "wave-1", "frames", "", ""))).isEqualTo(0.8087403308048114);
        assertThat(draws.uniform(new Draw("r-1", "wave-2", "frames", "", ""))).isEqualTo(0.6903497018984641);
        assertThat(draws.uniform(new Draw("é", "study", "order", "3", "price"))).isEqualTo(0.02827264226964854);
    }

    @Test
    void fields_do_not_run_into_one_another() {
        assertThat(draws.uniform(new Draw("ab", "c", "", "", "")))
                .isNotEqualTo(draws.uniform(new Draw("a", "bc", "", "", "")));
    }

    @Test
    void each_number_below_a_bound_is_as_likely() {
        int[] counts = new int[3];
        IntStream.range(0, 30_000).forEach(i -> counts[draws.below(3, new Draw("r" + i, "study", "arm", "", ""))]++);

        assertThat(counts).satisfies(all -> assertThat(all[0]).isBetween(9_700, 10_300));
        assertThat(counts[1]).isBetween(9_700, 10_300);
    }

    @Test
    void a_seed_that_can_be_guessed_is_refused() {
        assertThatThrownBy(() -> new Draws(new byte[8])).isInstanceOf(IllegalArgumentException.class);
    }
}
