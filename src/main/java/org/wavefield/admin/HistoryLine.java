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

    private static final Map<String, String> WORDS = Map.of(
            "fielding.open", "Launched",
            "fielding.pause", "Paused",
            "fielding.reopen", "Reopened",
            "fielding.close", "Closed for ever",
            "fielding.target", "Target changed",
            "fielding.pin", "Version changed",
            "gate.override", "Launch gate overridden",
            "soft-launch.give", "Soft launch changed",
            "soft-launch.go-on", "Let go on after its soft launch");

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
