package org.wavefield.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.rehearsal.RehearsalPlan.Way;

/** Rehearses in tests: begins, waits for the end, and gives the report. */
record Rehearsing(Rehearsals rehearsals) {

    static final StudyFiles MICROCODE = StudyFiles.fromClassPath("microcode").orElseThrow();

    private static final int PATIENCE_MILLISECONDS = 120_000;
    private static final int PAUSE_MILLISECONDS = 20;

    /** Microcode with another population model. */
    static StudyFiles microcodeWith(String from, String to) {
        Map<String, byte[]> files = new HashMap<>();
        MICROCODE.paths().forEach(path -> files.put(path, MICROCODE.bytes(path).orElseThrow()));
        String population = new String(files.get(StudyFiles.POPULATION), StandardCharsets.UTF_8);
        assertThat(population).contains(from);
        files.put(StudyFiles.POPULATION, population.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return StudyFiles.of("microcode", files);
    }

    RehearsalReport report(StudyFiles files, int wave, int completes, Way way, String... panels)
            throws InterruptedException {
        return report(new RehearsalPlan(files, wave, List.of(panels), completes, 1, way));
    }

    RehearsalReport report(RehearsalPlan plan) throws InterruptedException {
        RehearsalStart start = rehearsals.begin(plan);
        assertThat(start).isInstanceOf(RehearsalStart.Begun.class);
        for (int waited = 0; waited < PATIENCE_MILLISECONDS; waited += PAUSE_MILLISECONDS) {
            RehearsalProgress progress =
                    rehearsals.progress(((RehearsalStart.Begun) start).id()).orElseThrow();
            if (progress.over()) {
                assertThat(progress.failure()).isEmpty();
                return progress.report().orElseThrow();
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        throw new AssertionError("the rehearsal did not end");
    }
}
