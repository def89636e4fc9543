package org.wavefield.admin;

import java.time.ZoneId;
import java.util.Map;
import org.wavefield.audit.AuditEntry;

/**
 * A change in the history of something.
 *
 * @param what in words
 * @param before how it was, as JSON; may be empty
 * @param after how it is since, as JSON; may be empty
 * @param reason may be empty
 */
record HistoryLine(Moment at, String who, String what, String before, String after, String reason) {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("fielding.open", "Launched"),
            Map.entry("fielding.pause", "Paused"),
            Map.entry("fielding.reopen", "Reopened"),
            Map.entry("fielding.close", "Closed for ever"),
            Map.entry("fielding.target", "Target changed"),
            Map.entry("fielding.pin", "Version changed"),
            Map.entry("gate.override", "Launch gate overridden"),
            Map.entry("soft-launch.give", "Soft launch changed"),
            Map.entry("soft-launch.go-on", "Let go on after its soft launch"),
            Map.entry("calendar.rule", "Rule saved"),
            Map.entry("calendar.rule-change", "Rule changed"),
            Map.entry("calendar.plan", "Hours planned"),
            Map.entry("calendar.move", "Hours shifted"),
            Map.entry("calendar.withdraw", "Wave withdrawn"));

    static HistoryLine of(AuditEntry entry, ZoneId zone) {
        return new HistoryLine(
                Moment.of(entry.at(), zone),
                entry.actor().name(),
                WORDS.getOrDefault(entry.action(), entry.action()),
                entry.before().orElse(""),
                entry.after().orElse(""),
                entry.reason().orElse(""));
    }
}
