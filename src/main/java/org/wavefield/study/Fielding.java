package org.wavefield.study;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wavefield.expression.Facts;

/**
 * One wave in one country panel.
 *
 * @param id its key in the database
 * @param kind whose answers it collects
 * @param phase where it is in its life
 * @param openEntry whether everyone with its address may take part
 * @param target how many completes it wants
 * @param instrumentVersion key of the published version that interviews that start now are pinned to
 * @param consentVersion the version of the consent text that respondents agree to now
 * @param openedAt when it first let respondents in; empty if it never has
 * @param closedAt when it ended; empty if it has not
 */
public record Fielding(
        int id,
        Wave wave,
        CountryPanel panel,
        Kind kind,
        Phase phase,
        boolean openEntry,
        int target,
        long instrumentVersion,
        String consentVersion,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt) {

    /** The same in this phase. */
    public Fielding in(Phase now) {
        return new Fielding(
                id, wave, panel, kind, now, openEntry, target, instrumentVersion, consentVersion, openedAt, closedAt);
    }

    /** Whether respondents may come in by its address. */
    public boolean admitsByAddress() {
        return openEntry && phase == Phase.OPEN;
    }

    /** Whether answers are still taken. */
    public boolean takesAnswers() {
        return phase == Phase.OPEN || phase == Phase.PAUSED;
    }

    /**
     * What is known about an interview that starts now.
     *
     * @param variables what a vendor said about the respondent
     */
    public Facts facts(Map<String, String> variables) {
        return new Facts(panel.country(), panel.code(), wave.number(), wave.modules(), variables);
    }
}
