package org.wavefield.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wavefield.agenda.Agenda;
import org.wavefield.agenda.AgendaEntry;
import org.wavefield.calendar.CalendarView.Place;
import org.wavefield.calendar.CalendarView.Planned;
import org.wavefield.calendar.CalendarView.Rule;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.StudyDefinition;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;

/** Reads a study's calendar, in a handful of statements however long it is. */
@ApplicationScoped
public class CalendarReading {

    private final Studies studies;
    private final Fieldings fieldings;
    private final InstrumentCatalogue catalogue;
    private final Agenda agenda;
    private final PublicHolidays holidays;
    private final EntityManager entities;

    CalendarReading(
            Studies studies,
            Fieldings fieldings,
            InstrumentCatalogue catalogue,
            Agenda agenda,
            PublicHolidays holidays,
            EntityManager entities) {
        this.studies = studies;
        this.fieldings = fieldings;
        this.catalogue = catalogue;
        this.agenda = agenda;
        this.holidays = holidays;
        this.entities = entities;
    }

    /** All of it; empty if the study has no published questionnaire. */
    @Transactional
    public Optional<CalendarView> view(Study study) {
        return catalogue
                .newest(study.code())
                .map(version -> view(study, catalogue.instrument(version.id()).definition()));
    }

    private CalendarView view(Study study, StudyDefinition definition) {
        List<Wave> waves = studies.waves(study.id());
        return new CalendarView(
                definition,
                studies.panels(study.id()),
                definition.waves().stream()
                        .filter(planned -> waves.stream().noneMatch(wave -> wave.number() == planned.number()))
                        .toList(),
                rules(study),
                planned(waves));
    }

    private List<Rule> rules(Study study) {
        return entities.createQuery(
                        "from WaveRuleEntity r left join fetch r.targets where r.study = :study order by r.id",
                        WaveRuleEntity.class)
                .setParameter("study", study.id())
                .getResultStream()
                .map(rule -> new Rule(rule.id, rule.toRecord(), rule.savedAt))
                .toList();
    }

    private List<Planned> planned(List<Wave> waves) {
        Map<Integer, PlannedWaveEntity> planned = entities.createQuery(
                        "from PlannedWaveEntity where wave in :waves", PlannedWaveEntity.class)
                .setParameter("waves", waves.stream().map(Wave::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(wave -> wave.wave, Function.identity()));
        Map<Integer, List<Fielding>> asked = fieldings.all().stream()
                .filter(fielding -> fielding.kind() == Kind.REAL
                        && planned.containsKey(fielding.wave().id()))
                .collect(Collectors.groupingBy(fielding -> fielding.wave().id()));
        Map<Integer, PlannedHoursEntity> hours = hours(asked.values());
        Map<String, AgendaEntry> actions =
                agenda.of(hours.keySet().stream().map(FieldingActions::subject).collect(Collectors.toSet()));
        return waves.stream()
                .filter(wave -> planned.containsKey(wave.id()))
                .map(wave -> new Planned(
                        wave,
                        Optional.ofNullable(planned.get(wave.id()).rule),
                        Optional.ofNullable(planned.get(wave.id()).withdrawnWhy),
                        asked.getOrDefault(wave.id(), List.of()).stream()
                                .filter(fielding -> hours.containsKey(fielding.id()))
                                .map(fielding -> place(fielding, hours.get(fielding.id()), actions))
                                .toList()))
                .sorted(Comparator.comparing(CalendarReading::firstOpening))
                .toList();
    }

    private Place place(Fielding fielding, PlannedHoursEntity entity, Map<String, AgendaEntry> actions) {
        Hours hours = entity.in(fielding.panel().timeZone());
        return new Place(
                fielding,
                hours,
                Optional.ofNullable(entity.movedWhy),
                holidays.marks(fielding.panel().country(), hours),
                Optional.ofNullable(actions.get(FieldingActions.openingKey(fielding.id()))),
                Optional.ofNullable(actions.get(FieldingActions.closingKey(fielding.id()))));
    }

    private Map<Integer, PlannedHoursEntity> hours(Collection<List<Fielding>> asked) {
        return entities.createQuery("from PlannedHoursEntity where fielding in :fieldings", PlannedHoursEntity.class)
                .setParameter(
                        "fieldings",
                        asked.stream().flatMap(List::stream).map(Fielding::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(found -> found.fielding, Function.identity()));
    }

    private static Instant firstOpening(Planned wave) {
        return wave.places().stream()
                .map(place -> place.hours().opens().moment())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
