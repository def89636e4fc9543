package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wavefield.fieldwork.Term.Round;
import org.wavefield.fieldwork.Term.Stretch;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.StudyDefinition;
import org.wavefield.instrument.StudyDefinition.PlannedWave;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;
import org.wavefield.study.Period;
import org.wavefield.study.Phase;
import org.wavefield.study.PlannedPeriods;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;

/** Reads studies over their whole time. Rehearsals are not in it. */
@ApplicationScoped
public class TermReading {

    private final Studies studies;
    private final Fieldings fieldings;
    private final InstrumentCatalogue catalogue;
    private final PlannedPeriods periods;

    TermReading(Studies studies, Fieldings fieldings, InstrumentCatalogue catalogue, PlannedPeriods periods) {
        this.studies = studies;
        this.fieldings = fieldings;
        this.catalogue = catalogue;
        this.periods = periods;
    }

    /** All studies, by code. */
    @Transactional
    public List<Term> all() {
        List<Fielding> real = real();
        return studies.all().stream().map(study -> read(study, real)).toList();
    }

    /** One study. */
    @Transactional
    public Optional<Term> of(String study) {
        return studies.find(study).map(found -> read(found, real()));
    }

    private List<Fielding> real() {
        return fieldings.all().stream()
                .filter(fielding -> fielding.kind() == Kind.REAL)
                .toList();
    }

    private Term read(Study study, List<Fielding> real) {
        Optional<StudyDefinition> definition = catalogue
                .newest(study.code())
                .map(version -> catalogue.instrument(version.id()).definition());
        List<CountryPanel> panels = studies.panels(study.id());
        List<Fielding> own = real.stream()
                .filter(fielding -> fielding.wave().study().id() == study.id())
                .toList();
        Map<Integer, Period> planned = periods.of(own);
        Map<Integer, List<Fielding>> byWave = own.stream()
                .collect(Collectors.groupingBy(fielding -> fielding.wave().id()));
        List<Wave> waves = studies.waves(study.id());
        Stream<Round> made = waves.stream().map(wave -> made(wave, byWave.getOrDefault(wave.id(), List.of()), planned));
        Stream<Round> inFiles = definition.stream()
                .flatMap(said -> said.waves().stream())
                .filter(wave -> waves.stream().noneMatch(there -> there.number() == wave.number()))
                .map(wave -> inFiles(wave, panels));
        return new Term(
                study,
                definition,
                panels,
                Stream.concat(made, inFiles)
                        .sorted(Comparator.comparing(Round::number))
                        .toList());
    }

    private static Round made(Wave wave, List<Fielding> asked, Map<Integer, Period> planned) {
        return new Round(
                wave.number(),
                wave.title(),
                wave.demonstration(),
                true,
                asked.stream()
                        .map(fielding -> stretch(fielding, Optional.ofNullable(planned.get(fielding.id()))))
                        .toList());
    }

    private static Stretch stretch(Fielding fielding, Optional<Period> planned) {
        return new Stretch(
                fielding.panel(),
                Optional.of(fielding.id()),
                fielding.phase(),
                fielding.openedAt().or(() -> planned.map(Period::opens)),
                fielding.closedAt().or(() -> planned.map(Period::closes)));
    }

    private static Round inFiles(PlannedWave wave, List<CountryPanel> panels) {
        return new Round(
                wave.number(),
                wave.title(),
                false,
                false,
                panels.stream()
                        .filter(panel -> wave.targets().containsKey(panel.code()))
                        .map(panel -> inFiles(panel, Period.of(wave, panel.timeZone())))
                        .toList());
    }

    private static Stretch inFiles(CountryPanel panel, Period days) {
        return new Stretch(
                panel, Optional.empty(), Phase.PLANNED, Optional.of(days.opens()), Optional.of(days.closes()));
    }
}
