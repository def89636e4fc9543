package org.wavefield.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wavefield.instrument.Instrument;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.instrument.StudyDefinition;
import org.wavefield.questionnaire.Section;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;

/** The calendar of a study's waves: what is planned, and what a rule would add to it. */
@ApplicationScoped
public class WaveCalendar {

    private final Studies studies;
    private final InstrumentCatalogue catalogue;
    private final PublicHolidays holidays;
    private final WaveMaking making;
    private final Clock clock;

    WaveCalendar(
            Studies studies, InstrumentCatalogue catalogue, PublicHolidays holidays, WaveMaking making, Clock clock) {
        this.studies = studies;
        this.catalogue = catalogue;
        this.holidays = holidays;
        this.making = making;
        this.clock = clock;
    }

    /** What a rule would make, if it were saved now. */
    @Transactional
    public Preview preview(Study study, RuleInput input) {
        Optional<PublishedVersion> version = catalogue.newest(study.code());
        if (version.isEmpty()) {
            return refused("kind", "The study has no published questionnaire; publish one first.");
        }
        Instrument instrument = catalogue.instrument(version.get().id());
        RuleReading reading =
                RuleReader.read(input, instrument.panels().keySet(), modules(instrument), clock.instant());
        return reading instanceof RuleReading.Read read
                ? preview(study, read.rule(), instrument.definition())
                : new Preview.Refused(((RuleReading.Refused) reading).problems());
    }

    /** Takes a rule into the calendar: its waves come into being, each fielding with its hours of opening and closing. */
    @Transactional
    public CalendarChange save(Study study, RuleInput input) {
        making.lock(study);
        Preview preview = preview(study, input);
        if (preview instanceof Preview.Refused refused) {
            return new CalendarChange.Refused(refused.problems());
        }
        Preview.Shown shown = (Preview.Shown) preview;
        long version = catalogue.newest(study.code()).orElseThrow().id();
        return new CalendarChange.Made(making.make(study, shown.rule(), shown.waves(), version));
    }

    /**
     * Takes a wave that the study's files plan into the calendar.
     *
     * @param number its number in the files
     */
    @Transactional
    public CalendarChange takeOver(Study study, int number) {
        making.lock(study);
        Optional<PublishedVersion> version = catalogue.newest(study.code());
        Optional<StudyDefinition> definition =
                version.map(newest -> catalogue.instrument(newest.id()).definition());
        Optional<StudyDefinition.PlannedWave> wave = definition.flatMap(found -> found.waves().stream()
                .filter(planned -> planned.number() == number)
                .findFirst());
        if (wave.isEmpty()) {
            return CalendarChange.Refused.because("number", "The study's files plan no wave " + number + ".");
        }
        if (studies.wave(study.id(), number).isPresent()) {
            return CalendarChange.Refused.because("number", "There is a wave " + number + " already.");
        }
        WaveRule rule = FileWaves.rule(wave.get());
        List<WaveDraft> drafts = dates(study, definition.get()).future(rule, clock.instant());
        if (drafts.isEmpty()) {
            return CalendarChange.Refused.because(
                    "number", "The days of wave " + number + " have passed, or lie outside the study's dates.");
        }
        return new CalendarChange.Made(making.make(
                study,
                rule,
                List.of(drafts.get(0).numbered(number)),
                version.get().id()));
    }

    private Preview preview(Study study, WaveRule rule, StudyDefinition definition) {
        List<WaveDraft> waves = dates(study, definition).future(rule, clock.instant());
        if (waves.isEmpty()) {
            String field =
                    switch (rule.kind()) {
                        case RECURRING -> "recurrence";
                        case FIXED -> "startsOn";
                        case TRIGGERED -> "inHours";
                    };
            return refused(
                    field,
                    "No wave of this lies in the future and, from its opening to its closing day, within the study’s dates, "
                            + definition.startsOn() + " to " + definition.endsOn() + ".");
        }
        List<WaveDraft> numbered = new Numbering(studies.waves(study.id()), definition).number(waves);
        return new Preview.Shown(
                rule, numbered.stream().map(wave -> wave.marked(holidays)).toList());
    }

    WaveDates dates(Study study, StudyDefinition definition) {
        return new WaveDates(definition.startsOn(), definition.endsOn(), studies.panels(study.id()));
    }

    private static Preview refused(String field, String message) {
        return new Preview.Refused(List.of(new CalendarProblem(field, message)));
    }

    private static Set<String> modules(Instrument instrument) {
        return instrument.panels().values().stream()
                .flatMap(panel -> panel.questionnaire().sections().stream())
                .map(Section::module)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
