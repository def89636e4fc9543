package org.wavefield.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;
import org.wavefield.study.Fielding;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;

/** Tells the audit trail what changed in the calendar. */
@ApplicationScoped
class CalendarJournal {

    private final AuditTrail trail;

    CalendarJournal(AuditTrail trail) {
        this.trail = trail;
    }

    void ruleSaved(Study study, int rule, WaveRule said, Iterable<WaveDraft> waves) {
        Map<String, String> after = said(said);
        waves.forEach(wave -> after.put("wave " + wave.number(), wave.startsOn().toString()));
        record("calendar.rule", "wave_rule:" + rule, study.code(), Map.of(), after, Optional.empty());
    }

    void ruleChanged(
            Study study, int rule, WaveRule before, RulePreview.Shown shown, Iterable<WaveDraft> made, String reason) {
        Map<String, String> after = said(shown.rule());
        shown.effect().withdrawn().forEach(wave -> after.put("withdrawn " + wave.number(), wave.title()));
        made.forEach(wave -> after.put("wave " + wave.number(), wave.startsOn().toString()));
        record("calendar.rule-change", "wave_rule:" + rule, study.code(), said(before), after, Optional.of(reason));
    }

    private static Map<String, String> said(WaveRule rule) {
        Map<String, String> said = new TreeMap<>();
        said.put("kind", rule.kind().name());
        said.put("title", rule.title());
        rule.recurrence().ifPresent(recurrence -> said.put("recurrence", recurrence.text()));
        rule.moment().ifPresent(moment -> said.put("moment", moment.toString()));
        said.put("days", Integer.toString(rule.days()));
        said.put("hours", rule.opens() + " to " + rule.closes());
        said.put("targets", rule.targets().toString());
        said.put("starts on", rule.startsOn().toString());
        said.put("modules", String.join(", ", rule.modules()));
        return said;
    }

    void wavePlanned(Wave wave, Hours hours) {
        record(
                "calendar.plan",
                "wave:" + wave.id(),
                wave.study().code(),
                Map.of(),
                Map.of(
                        "wave " + wave.number(),
                        wave.title(),
                        "opens",
                        hours.opens().local().toString(),
                        "closes",
                        hours.closes().local().toString()),
                Optional.empty());
    }

    void hoursMoved(Fielding fielding, Hours before, Hours after, String reason) {
        record(
                "calendar.move",
                FieldingActions.subject(fielding.id()),
                fielding.wave().study().code(),
                hours(before),
                hours(after),
                Optional.of(reason));
    }

    void waveWithdrawn(Wave wave, String reason) {
        record(
                "calendar.withdraw",
                "wave:" + wave.id(),
                wave.study().code(),
                Map.of("title", wave.title(), "planned", "yes"),
                Map.of("title", wave.title(), "planned", "no"),
                Optional.of(reason));
    }

    private static Map<String, String> hours(Hours hours) {
        Map<String, String> said = new TreeMap<>();
        said.put("opens", hours.opens().local().toString());
        said.put("closes", hours.closes().local().toString());
        said.put("opens_at", hours.opens().moment().toString());
        said.put("closes_at", hours.closes().moment().toString());
        return said;
    }

    private void record(
            String action,
            String subject,
            String study,
            Map<String, String> before,
            Map<String, String> after,
            Optional<String> reason) {
        trail.record(new Change(action, subject, Optional.of(study), before.isEmpty() ? null : before, after, reason));
    }
}
