package org.wavefield.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A rehearsal as it is kept.
 *
 * @param id by which to ask how it goes
 * @param study the study's code
 * @param wave the wave's number
 * @param waveTitle as researchers read it
 * @param instrumentVersion number of the version that is rehearsed
 * @param panels codes of the country panels
 * @param completes complete interviews wanted in each panel
 * @param seed of the chances
 * @param begunBy who began it
 * @param begunAt when
 * @param endedAt when it was over; empty while it goes on, or if the node that ran it was stopped
 * @param report what it showed
 * @param failure why it was given up
 */
public record RehearsalEntry(
        UUID id,
        String study,
        int wave,
        String waveTitle,
        int instrumentVersion,
        List<String> panels,
        int completes,
        long seed,
        String begunBy,
        Instant begunAt,
        Optional<Instant> endedAt,
        Optional<RehearsalReport> report,
        Optional<String> failure) {
    public RehearsalEntry {
        panels = List.copyOf(panels);
    }
}
