package org.wavefield.fieldwork;

import java.util.List;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Fielding;
import org.wavefield.study.Wave;

/**
 * How a wave goes. What people and what simulated respondents answer is never added up.
 *
 * @param fielded the fieldings that ask people, by panel
 * @param rehearsals those of simulated respondents, the newest first
 * @param absent the study's country panels that the wave does not field
 */
public record WaveNumbers(Wave wave, List<FieldingNumbers> fielded, List<Fielding> rehearsals, List<Absent> absent) {
    public WaveNumbers {
        fielded = List.copyOf(fielded);
        rehearsals = List.copyOf(rehearsals);
        absent = List.copyOf(absent);
    }

    /**
     * A country panel without a fielding in the wave.
     *
     * @param expected whether it is to come: not if the study's files plan the wave without it
     */
    public record Absent(CountryPanel panel, boolean expected) {}
}
