package org.wavefield.calendar;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.wavefield.instrument.StudyDefinition.PlannedWave;

/** The waves that a study's files plan, as rules of one day. */
final class FileWaves {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(23, 59);

    private FileWaves() {}

    static WaveRule rule(PlannedWave wave) {
        int days = (int) ChronoUnit.DAYS.between(wave.opensOn(), wave.closesOn()) + 1;
        return new WaveRule(
                WaveRule.Kind.FIXED,
                wave.title(),
                Optional.empty(),
                Optional.empty(),
                wave.opensOn(),
                days,
                OPENS,
                CLOSES,
                wave.modules(),
                true,
                wave.targets());
    }
}
