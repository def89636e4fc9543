package org.wavefield.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.wavefield.calendar.WaveDraft.FieldingDraft;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingPlan;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;
import org.wavefield.study.WavePlan;

/** Makes the waves of a rule, with their fieldings, hours and due actions. Within the caller's transaction. */
@ApplicationScoped
class WaveMaking {

    private final Studies studies;
    private final Fieldings fieldings;
    private final FieldingActions actions;
    private final CalendarJournal journal;
    private final EntityManager entities;
    private final Clock clock;

    WaveMaking(
            Studies studies,
            Fieldings fieldings,
            FieldingActions actions,
            CalendarJournal journal,
            EntityManager entities,
            Clock clock) {
        this.studies = studies;
        this.fieldings = fieldings;
        this.actions = actions;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** Whoever else changes this study's calendar waits until the transaction ends. */
    void lock(Study study) {
        entities.createNativeQuery("SELECT id FROM study WHERE id = :study FOR NO KEY UPDATE")
                .setParameter("study", study.id())
                .getSingleResult();
    }

    /** Makes them; returns their numbers. */
    List<Integer> make(Study study, WaveRule rule, List<WaveDraft> drafts, long version) {
        WaveRuleEntity saved = WaveRuleEntity.of(study.id(), rule, clock.instant());
        entities.persist(saved);
        entities.flush();
        drafts.forEach(draft -> make(study, rule, saved.id, draft, version));
        journal.ruleSaved(study, saved.id, rule, drafts);
        return drafts.stream().map(WaveDraft::number).toList();
    }

    /** Makes one wave of a rule that was saved. */
    void make(Study study, WaveRule rule, int savedRule, WaveDraft draft, long version) {
        Wave wave = studies.create(new WavePlan(study.id(), draft.number(), draft.title(), false, rule.modules()));
        entities.persist(PlannedWaveEntity.of(wave.id(), savedRule, draft.startsOn()));
        draft.fieldings().forEach(fielding -> make(rule, wave, fielding, version));
    }

    private void make(WaveRule rule, Wave wave, FieldingDraft draft, long version) {
        Fielding fielding = fieldings.plan(
                new FieldingPlan(wave.id(), draft.panel().id(), Kind.REAL, rule.openEntry(), draft.target(), version));
        plan(fielding.id(), draft.hours(), rule.moment().isPresent());
    }

    /** Gives a fielding its hours, and takes them into the agenda. */
    void plan(int fielding, Hours hours, boolean atMoment) {
        entities.persist(PlannedHoursEntity.of(fielding, hours, atMoment));
        actions.planOpening(fielding, hours.opens().moment());
        actions.planClosing(fielding, hours.closes().moment());
    }
}
