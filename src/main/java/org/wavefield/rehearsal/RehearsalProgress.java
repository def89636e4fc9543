package org.wavefield.rehearsal;

import java.util.List;
import java.util.Optional;

/**
 * How a rehearsal goes.
 *
 * @param completes of all panels so far
 * @param wanted of all panels
 * @param panels how each goes, in order
 * @param report once it is over
 * @param failure why it was given up, if it was
 */
public record RehearsalProgress(
        long completes,
        long wanted,
        List<PanelProgress> panels,
        Optional<RehearsalReport> report,
        Optional<String> failure) {
    public RehearsalProgress {
        panels = List.copyOf(panels);
    }

    /** Whether nothing more will come. */
    public boolean over() {
        return report.isPresent() || failure.isPresent();
    }

    /** How a panel goes. */
    public record PanelProgress(String panel, long completes) {}
}
