package org.wavefield.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wavefield.rehearsal.RehearsalEntry;
import org.wavefield.rehearsal.RehearsalProgress;
import org.wavefield.rehearsal.RehearsalReport;

/**
 * A rehearsal as its page shows it.
 *
 * @param outcome {@code under way}, {@code passed}, {@code stuck}, {@code failed} or {@code broken off}
 * @param begun when
 * @param completes so far, of all panels
 * @param wanted of all panels
 * @param failure why it was given up; may be empty
 * @param panels what it showed
 */
record RehearsalView(
        RehearsalEntry entry,
        String outcome,
        Moment begun,
        long completes,
        long wanted,
        String failure,
        List<PanelView> panels) {

    static RehearsalView of(RehearsalEntry entry, Optional<RehearsalProgress> progress) {
        long wanted = (long) entry.completes() * entry.panels().size();
        return new RehearsalView(
                entry,
                outcome(entry, progress),
                Moment.utc(entry.begunAt()),
                progress.map(RehearsalProgress::completes).orElse(entry.report().isPresent() ? wanted : 0),
                wanted,
                entry.failure().orElse(""),
                entry.report()
                        .map(report ->
                                report.panels().stream().map(PanelView::of).toList())
                        .orElse(List.of()));
    }

    private static String outcome(RehearsalEntry entry, Optional<RehearsalProgress> progress) {
        if (entry.report().isPresent()) {
            return entry.report().get().stuck() ? "stuck" : "passed";
        }
        if (entry.failure().isPresent()) {
            return "failed";
        }
        return progress.filter(going -> !going.over()).isPresent() ? "under way" : "broken off";
    }

    /** Whether it still goes on. */
    public boolean underWay() {
        return outcome.equals("under way");
    }

    /** How much of it is done, 0 to 100. */
    public long percent() {
        return wanted == 0 ? 0 : completes * 100 / wanted;
    }

    /** What it showed in one country panel. */
    record PanelView(
            String panel,
            long respondents,
            String ends,
            String medianMinutes,
            String p90Minutes,
            List<String> neverReached,
            List<String> stuckAt,
            List<TrendView> trends) {

        private static PanelView of(RehearsalReport.PanelReport panel) {
            return new PanelView(
                    panel.panel(),
                    panel.respondents(),
                    panel.ends().entrySet().stream()
                            .filter(end -> end.getValue() > 0)
                            .map(end -> end.getValue() + " " + end.getKey().replace('_', ' '))
                            .collect(Collectors.joining(", ")),
                    number(panel.medianMinutes()),
                    number(panel.p90Minutes()),
                    panel.neverReached(),
                    panel.stuckAt(),
                    panel.trends().stream().map(TrendView::of).toList());
        }
    }

    /** A trend item's share beside the model's. */
    record TrendView(String item, String category, long base, String share, String error, String model) {

        private static TrendView of(RehearsalReport.TrendShare trend) {
            return new TrendView(
                    trend.item(),
                    trend.category(),
                    trend.base(),
                    trend.share().map(share -> number(share * 100) + " %").orElse("none answered"),
                    trend.standardError().map(error -> number(error * 100)).orElse(""),
                    trend.model().map(share -> number(share * 100) + " %").orElse("no figure"));
        }
    }

    private static String number(double value) {
        return String.format(Locale.UK, "%.1f", value);
    }
}
