package org.wavefield.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(30), Duration.ofHours(6));

    @ParameterizedTest
    @CsvSource({"1,PT15S,PT30S", "2,PT30S,PT1M", "3,PT1M,PT2M", "10,PT128M,PT256M", "11,PT3H,PT6H", "1000,PT3H,PT6H"})
    void wait_doubles_up_to_the_longest(int attempts, Duration least, Duration most) {
        SplittableRandom random = new SplittableRandom(attempts);

        assertThat(IntStream.range(0, 1_000).mapToObj(i -> BACKOFF.after(attempts, random)))
                .allSatisfy(wait -> assertThat(wait).isBetween(least, most));
    }

    @Test
    void waits_that_begin_together_end_apart() {
        SplittableRandom random = new SplittableRandom(1);

        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> BACKOFF.after(5, random))
                        .distinct())
                .hasSizeGreaterThan(90);
    }
}
