package org.wavefield.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wavefield.instrument.StudyDefinition;
import org.wavefield.study.Wave;

/**
 * Gives numbers to new waves: after the last one that measures something, leaving out those that are taken or that the
 * study's files plan.
 */
record Numbering(List<Wave> waves, StudyDefinition definition) {

    List<WaveDraft> number(List<WaveDraft> drafts) {
        Set<Integer> taken = taken();
        int number = last();
        List<WaveDraft> numbered = new ArrayList<>();
        for (WaveDraft draft : drafts) {
            do {
                number++;
            } while (taken.contains(number));
            numbered.add(draft.numbered(number));
        }
        return List.copyOf(numbered);
    }

    private int last() {
        return Stream.concat(
                        waves.stream().filter(wave -> !wave.demonstration()).map(Wave::number),
                        definition.waves().stream().map(StudyDefinition.PlannedWave::number))
                .max(Integer::compare)
                .orElse(0);
    }

    private Set<Integer> taken() {
        return Stream.concat(
                        waves.stream().map(Wave::number),
                        definition.demonstration().stream().map(StudyDefinition.Demonstration::number))
                .collect(Collectors.toSet());
    }
}
