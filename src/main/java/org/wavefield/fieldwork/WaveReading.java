package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.StudyDefinition.PlannedWave;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;
import org.wavefield.study.Period;
import org.wavefield.study.PlannedPeriods;
import org.wavefield.study.Studies;
import org.wavefield.study.Wave;

/** Reads how waves go, in the same few statements however many interviews there are. */
@ApplicationScoped
public class WaveReading {

    private final Studies studies;
    private final Fieldings fieldings;
    private final InstrumentCatalogue catalogue;
    private final Counts counts;
    private final Tallies tallies;
    private final PlannedPeriods periods;

    WaveReading(
            Studies studies,
            Fieldings fieldings,
            InstrumentCatalogue catalogue,
            Counts counts,
            Tallies tallies,
            PlannedPeriods periods) {
        this.studies = studies;
        this.fieldings = fieldings;
        this.catalogue = catalogue;
        this.counts = counts;
        this.tallies = tallies;
        this.periods = periods;
    }

    /** How a wave goes; empty if there is no such wave. */
    @Transactional
    public Optional<WaveNumbers> wave(String study, int number) {
        return studies.find(study)
                .flatMap(found -> studies.wave(found.id(), number))
                .map(this::read);
    }

    /** How fieldings go, in their order. */
    @Transactional
    public List<FieldingNumbers> numbers(List<Fielding> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Integer> keys = asked.stream().map(Fielding::id).toList();
        Map<Integer, FieldingCounts> counted = counts.of(keys);
        Tallies.Kept kept = tallies.of(keys);
        Map<Integer, Period> planned = periods.of(asked);
        return asked.stream()
                .map(fielding -> new FieldingNumbers(
                        fielding,
                        counted.get(fielding.id()),
                        Optional.ofNullable(planned.get(fielding.id())),
                        kept.completes().getOrDefault(fielding.id(), new TreeMap<>()),
                        new Lengths(kept.minutes().getOrDefault(fielding.id(), new TreeMap<>())),
                        kept.brokenOff().getOrDefault(fielding.id(), new TreeMap<>())))
                .toList();
    }

    private WaveNumbers read(Wave wave) {
        Map<Kind, List<Fielding>> byKind = fieldings.all().stream()
                .filter(fielding -> fielding.wave().id() == wave.id())
                .collect(Collectors.groupingBy(Fielding::kind));
        List<Fielding> real = byKind.getOrDefault(Kind.REAL, List.of());
        return new WaveNumbers(
                wave,
                numbers(real),
                byKind.getOrDefault(Kind.REHEARSAL, List.of()).stream()
                        .sorted(Comparator.comparing(Fielding::id).reversed())
                        .toList(),
                absent(wave, real));
    }

    private List<WaveNumbers.Absent> absent(Wave wave, List<Fielding> real) {
        Set<String> there =
                real.stream().map(fielding -> fielding.panel().code()).collect(Collectors.toSet());
        Optional<PlannedWave> plan = catalogue
                .newest(wave.study().code())
                .flatMap(version -> catalogue.instrument(version.id()).definition().waves().stream()
                        .filter(planned -> planned.number() == wave.number())
                        .findFirst());
        return studies.panels(wave.study().id()).stream()
                .filter(panel -> !there.contains(panel.code()))
                .map(panel -> new WaveNumbers.Absent(
                        panel,
                        plan.map(planned -> planned.targets().containsKey(panel.code()))
                                .orElse(true)))
                .toList();
    }
}
