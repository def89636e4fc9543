package org.wavefield.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.study.Fielding;

/**
 * All that a fielding's own page shows.
 *
 * @param phase in lower case
 * @param path the page's address
 * @param wavePath the wave's page
 * @param gates the launch gates
 * @param ready whether all of them let it open
 * @param version that it is pinned to
 * @param versions all there are, the newest first
 * @param tally how many interviews there are
 * @param softLaunch its soft launch, if it has one
 * @param opened when it first let respondents in
 * @param closed when it ended
 * @param quotas how its cells stand
 * @param history what was done to it, the newest first
 * @param problems what was wrong with what was sent, by field
 * @param typed what was sent, by field
 */
record FieldingView(
        Fielding fielding,
        String phase,
        String path,
        String wavePath,
        List<GateLine> gates,
        boolean ready,
        PublishedVersion version,
        List<PublishedVersion> versions,
        Tally tally,
        Optional<SoftLaunchNote> softLaunch,
        Optional<Moment> opened,
        Optional<Moment> closed,
        List<QuotaTable> quotas,
        List<HistoryLine> history,
        Map<String, String> problems,
        Map<String, String> typed) {

    /** Where respondents come in. */
    public String joinPath() {
        return "/join/" + fielding.wave().study().code() + "/" + fielding.wave().number() + "/"
                + fielding.panel().code();
    }

    /** Whether its soft launch has paused it, and nobody has let it go on. */
    public boolean waits() {
        return softLaunch.filter(note -> note.softLaunch().waits()).isPresent();
    }

    /** What was sent in a field; empty if nothing was. */
    public String said(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with the reason for overriding a gate; empty if nothing is. */
    public String problem(String gate) {
        return problems.getOrDefault("override." + gate + ".reason", "");
    }
}
