package org.wavefield.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wavefield.calendar.RuleEffect.Standing;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.StudyDefinition;
import org.wavefield.study.Fielding;
import org.wavefield.study.Phase;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;
import org.wavefield.study.Waves;

/** Changes to rules that were saved: they change what is still to come, and each has a reason. */
@ApplicationScoped
public class RuleChanges {

    private static final int LONGEST_REASON = 500;

    private final WaveCalendar calendar;
    private final Studies studies;
    private final Waves waves;
    private final InstrumentCatalogue catalogue;
    private final PublicHolidays holidays;
    private final FieldingActions actions;
    private final WaveMaking making;
    private final CalendarJournal journal;
    private final EntityManager entities;
    private final Clock clock;

    RuleChanges(
            WaveCalendar calendar,
            Studies studies,
            Waves waves,
            InstrumentCatalogue catalogue,
            PublicHolidays holidays,
            FieldingActions actions,
            WaveMaking making,
            CalendarJournal journal,
            EntityManager entities,
            Clock clock) {
        this.calendar = calendar;
        this.studies = studies;
        this.waves = waves;
        this.catalogue = catalogue;
        this.holidays = holidays;
        this.actions = actions;
        this.making = making;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** A rule of the study that was saved, as it could be written. */
    @Transactional
    public Optional<RuleInput> find(Study study, int rule) {
        return rule(study, rule).map(WaveRuleEntity::toRecord).map(RuleInput::of);
    }

    /** What a change would do, if it were made now. */
    @Transactional
    public RulePreview preview(Study study, int id, RuleInput input) {
        Optional<WaveRule> before = rule(study, id).map(WaveRuleEntity::toRecord);
        if (before.isEmpty()) {
            return RulePreview.Refused.because("rule", "The calendar of this study has no such rule.");
        }
        if (before.get().kind() == WaveRule.Kind.TRIGGERED) {
            return RulePreview.Refused.because(
                    "kind", "What something triggered has one moment: shift its fieldings, or withdraw its wave.");
        }
        Preview preview = calendar.preview(study, input);
        if (preview instanceof Preview.Refused refused) {
            return new RulePreview.Refused(refused.problems());
        }
        Preview.Shown shown = (Preview.Shown) preview;
        return shown.rule().kind() == before.get().kind()
                ? new RulePreview.Shown(shown.rule(), effect(study, id, before.get(), shown))
                : RulePreview.Refused.because("kind", "The kind of a rule stays; save another rule instead.");
    }

    private RuleEffect effect(Study study, int id, WaveRule before, Preview.Shown after) {
        Map<LocalDate, WaveDraft> old = calendar.dates(study, definition(study)).all(before).stream()
                .map(draft -> draft.marked(holidays))
                .collect(Collectors.toMap(WaveDraft::startsOn, Function.identity()));
        boolean alike = before.modules().equals(after.rule().modules())
                && before.openEntry() == after.rule().openEntry();
        return RuleEffect.of(standing(study, id), old, after.waves(), alike);
    }

    private List<Standing> standing(Study study, int id) {
        Map<Integer, Wave> known =
                studies.waves(study.id()).stream().collect(Collectors.toMap(Wave::id, Function.identity()));
        return entities.createQuery(
                        "from PlannedWaveEntity where rule = :rule and withdrawnAt is null order by startsOn",
                        PlannedWaveEntity.class)
                .setParameter("rule", id)
                .getResultStream()
                .filter(planned -> known.containsKey(planned.wave))
                .map(planned ->
                        new Standing(known.get(planned.wave), planned.startsOn, untouched(known.get(planned.wave))))
                .toList();
    }

    private boolean untouched(Wave wave) {
        Instant now = clock.instant();
        return waves.fieldings(wave).stream().allMatch(fielding -> {
            PlannedHoursEntity hours = entities.find(PlannedHoursEntity.class, fielding.id());
            return fielding.phase() == Phase.PLANNED && (hours == null || hours.opensAt.isAfter(now));
        });
    }

    /** Changes a rule: waves that it no longer makes so are taken back, and those that it makes instead come into being. */
    @Transactional
    public CalendarChange change(Study study, int id, RuleInput input, String reason) {
        making.lock(study);
        RulePreview preview = preview(study, id, input);
        if (preview instanceof RulePreview.Refused refused) {
            return new CalendarChange.Refused(refused.problems());
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            return CalendarChange.Refused.because(
                    "reason", "Enter a reason of at most " + LONGEST_REASON + " characters.");
        }
        RulePreview.Shown shown = (RulePreview.Shown) preview;
        if (!shown.effect().withdrawn().stream().allMatch(this::stop)) {
            QuarkusTransaction.setRollbackOnly();
            return CalendarChange.Refused.because("rule", "A wave of the rule opens just now: look again.");
        }
        shown.effect().withdrawn().forEach(wave -> withdraw(wave, reason.strip()));
        entities.flush(); // before others take their days and numbers
        return new CalendarChange.Made(make(study, id, shown, reason.strip()));
    }

    /** An opening that is under way is waited for here, and seen. */
    private boolean stop(Wave wave) {
        waves.fieldings(wave).forEach(fielding -> actions.cancel(fielding.id()));
        return waves.fieldings(wave).stream().map(Fielding::phase).allMatch(Phase.PLANNED::equals);
    }

    private void withdraw(Wave wave, String reason) {
        waves.withdraw(wave);
        PlannedWaveEntity planned = entities.find(PlannedWaveEntity.class, wave.id(), LockModeType.PESSIMISTIC_WRITE);
        planned.withdrawnAt = clock.instant();
        planned.withdrawnWhy = reason;
    }

    private List<Integer> make(Study study, int id, RulePreview.Shown shown, String reason) {
        WaveRuleEntity rule = rule(study, id).orElseThrow();
        WaveRule before = rule.toRecord();
        rule.change(shown.rule(), clock.instant());
        long version = catalogue.newest(study.code()).orElseThrow().id();
        Map<Boolean, List<WaveDraft>> drafts =
                shown.effect().made().stream().collect(Collectors.partitioningBy(draft -> draft.number() > 0));
        List<WaveDraft> again = drafts.get(true);
        again.forEach(draft -> making.make(study, shown.rule(), id, draft, version));
        List<WaveDraft> fresh = new Numbering(studies.waves(study.id()), definition(study)).number(drafts.get(false));
        fresh.forEach(draft -> making.make(study, shown.rule(), id, draft, version));
        List<WaveDraft> made = Stream.concat(again.stream(), fresh.stream())
                .sorted(Comparator.comparing(WaveDraft::startsOn))
                .toList();
        journal.ruleChanged(study, id, before, shown, made, reason);
        return made.stream().map(WaveDraft::number).toList();
    }

    private StudyDefinition definition(Study study) {
        return catalogue
                .newest(study.code())
                .map(version -> catalogue.instrument(version.id()).definition())
                .orElseThrow();
    }

    private Optional<WaveRuleEntity> rule(Study study, int id) {
        return Optional.ofNullable(entities.find(WaveRuleEntity.class, id)).filter(rule -> rule.study == study.id());
    }
}
