package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is found at the pause of a soft launch, and when one waits. */
class SoftLaunchTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    @Test
    void pause_sums_up_the_first_interviews() {
        Map<Disposition, Long> ended = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            ended.put(disposition, 0L);
        }
        ended.put(Disposition.COMPLETE, 52L);
        ended.put(Disposition.PARTIAL, 3L);
        ended.put(Disposition.BREAK_OFF, 5L);
        ended.put(Disposition.QUOTA_FULL, 8L);
        ended.put(Disposition.SCREENED_OUT, 12L);
        ended.put(Disposition.DUPLICATE, 2L);
        ended.put(Disposition.DECLINED, 9L);
        FieldingCounts counts = FieldingCounts.of(7, 90, ended, Optional.of(NOW));

        SoftLaunch.Pause pause =
                SoftLaunch.Pause.of(NOW, counts, new Lengths(new TreeMap<>(Map.of(6, 20L, 8, 30L, 40, 2L))));

        assertThat(pause)
                .isEqualTo(new SoftLaunch.Pause(NOW, 52, 8, OptionalInt.of(8), new Rate(5, 60), new Rate(12, 80)));
        assertThat(pause.told())
                .isEqualTo("Half of the completes took 8 minutes or less. So far 5 of 60 broke off, and 12 of 80 were"
                        + " screened out; 8 interviews are under way.");
    }

    @Test
    void soft_launch_waits_between_its_pause_and_a_decision() {
        SoftLaunch.Pause pause = new SoftLaunch.Pause(NOW, 5, 0, OptionalInt.empty(), new Rate(0, 5), new Rate(0, 5));

        assertThat(new SoftLaunch(5, Optional.empty(), Optional.empty()).waits())
                .isFalse();
        assertThat(new SoftLaunch(5, Optional.of(pause), Optional.empty()).waits())
                .isTrue();
        assertThat(new SoftLaunch(5, Optional.of(pause), Optional.of(NOW)).waits())
                .isFalse();
    }
}
