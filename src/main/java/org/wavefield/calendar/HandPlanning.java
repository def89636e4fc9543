package org.wavefield.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.calendar.WaveDraft.FieldingDraft;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.StudyDefinition;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Fielding;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;
import org.wavefield.study.WaveChange;
import org.wavefield.study.WaveOrder;
import org.wavefield.study.Waves;

/** Waves that are made by hand and open and close by themselves, each panel at the same local hours. */
@ApplicationScoped
public class HandPlanning {

    private final Studies studies;
    private final Waves waves;
    private final InstrumentCatalogue catalogue;
    private final PublicHolidays holidays;
    private final WaveMaking making;
    private final CalendarJournal journal;
    private final EntityManager entities;
    private final Clock clock;

    HandPlanning(
            Studies studies,
            Waves waves,
            InstrumentCatalogue catalogue,
            PublicHolidays holidays,
            WaveMaking making,
            CalendarJournal journal,
            EntityManager entities,
            Clock clock) {
        this.studies = studies;
        this.waves = waves;
        this.catalogue = catalogue;
        this.holidays = holidays;
        this.making = making;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What hours come to in each panel of an order.
     *
     * @param targets completes wanted, by the panel's code
     */
    @Transactional
    public HoursPreview preview(Study study, Map<String, Integer> targets, HoursInput input) {
        List<CountryPanel> panels = panels(study, targets.keySet());
        HoursReader.Reading reading = read(study, input, panels);
        return new HoursPreview(
                panels.stream()
                        .filter(panel -> reading.hours().containsKey(panel.code()))
                        .map(panel -> draft(panel, targets, reading))
                        .toList(),
                reading.problems());
    }

    private FieldingDraft draft(CountryPanel panel, Map<String, Integer> targets, HoursReader.Reading reading) {
        return new FieldingDraft(
                        panel, targets.get(panel.code()), reading.hours().get(panel.code()))
                .marked(holidays);
    }

    /** Creates a wave as {@link Waves#create} does, and plans its hours. The very same once more is the one that is there. */
    @Transactional
    public WaveChange create(Study study, WaveOrder order, HoursInput input) {
        making.lock(study);
        boolean there = studies.wave(study.id(), order.number()).isPresent();
        WaveChange change = waves.create(study, order);
        if (change instanceof WaveChange.Made made && there) {
            return input.isEmpty() || same(made.wave(), input)
                    ? made
                    : new WaveChange.Refused(
                            Map.of("number", "There is a wave " + order.number() + " already, with other hours"));
        }
        HoursReader.Reading reading =
                read(study, input, panels(study, order.targets().keySet()));
        if (reading.problems().isEmpty()) {
            if (change instanceof WaveChange.Made made && !input.isEmpty()) {
                plan(made.wave(), reading.hours());
            }
            return change;
        }
        QuarkusTransaction.setRollbackOnly();
        Map<String, String> problems = new LinkedHashMap<>();
        if (change instanceof WaveChange.Refused refused) {
            problems.putAll(refused.problems());
        }
        problems.putAll(reading.problems());
        return new WaveChange.Refused(problems);
    }

    private void plan(Wave wave, Map<String, Hours> hours) {
        List<Fielding> asked = waves.fieldings(wave);
        asked.forEach(fielding ->
                making.plan(fielding.id(), hours.get(fielding.panel().code()), false));
        Hours any = hours.values().iterator().next();
        entities.persist(
                PlannedWaveEntity.of(wave.id(), null, any.opens().local().toLocalDate()));
        journal.wavePlanned(wave, any);
    }

    private boolean same(Wave wave, HoursInput input) {
        return waves.fieldings(wave).stream().allMatch(fielding -> Optional.ofNullable(
                        entities.find(PlannedHoursEntity.class, fielding.id()))
                .filter(planned -> input.opens().replaceFirst("\\s+", "T").equals(planned.opens.toString())
                        && input.closes().replaceFirst("\\s+", "T").equals(planned.closes.toString()))
                .isPresent());
    }

    private HoursReader.Reading read(Study study, HoursInput input, List<CountryPanel> panels) {
        Optional<StudyDefinition> definition = catalogue
                .newest(study.code())
                .map(version -> catalogue.instrument(version.id()).definition());
        if (input.isEmpty() || definition.isEmpty()) {
            return new HoursReader.Reading(Map.of(), Map.of());
        }
        return new HoursReader(definition.get().startsOn(), definition.get().endsOn(), clock.instant())
                .read(input, panels);
    }

    private List<CountryPanel> panels(Study study, Collection<String> codes) {
        return studies.panels(study.id()).stream()
                .filter(panel -> codes.contains(panel.code()))
                .toList();
    }
}
