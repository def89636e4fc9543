package org.wavefield.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wavefield.rehearsal.RehearsalProgress;
import org.wavefield.rehearsal.RehearsalReport;
import org.wavefield.rehearsal.RehearsalReport.PanelReport;
import org.wavefield.rehearsal.RehearsalReport.TrendShare;

/** Shows how a rehearsal goes, and what it showed. */
final class RehearsalConsole {

    private static final int BAR = 40;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PAUSES_BETWEEN_LINES = 25;

    private final PrintStream out;
    private final PrintStream errors;
    private final boolean terminal;
    private final boolean json;

    /**
     * One that writes there.
     *
     * @param terminal whether a line can be written over
     * @param json whether the report is printed as JSON
     */
    RehearsalConsole(PrintStream out, PrintStream errors, boolean terminal, boolean json) {
        this.out = out;
        this.errors = errors;
        this.terminal = terminal;
        this.json = json;
    }

    /** The process' own. */
    static RehearsalConsole ofProcess(boolean json) {
        return new RehearsalConsole(System.out, System.err, System.console() != null, json);
    }

    /**
     * Follows a rehearsal to its end.
     *
     * @return the exit code: 0 if nobody got stuck
     */
    int follow(Supplier<RehearsalProgress> rehearsal) throws InterruptedException {
        RehearsalProgress progress = rehearsal.get();
        for (int pauses = 0; !progress.over(); pauses++) {
            show(progress, pauses);
            Thread.sleep(PAUSE.toMillis());
            progress = rehearsal.get();
        }
        show(progress, 0);
        if (terminal) {
            errors.println();
        }
        if (progress.failure().isPresent()) {
            return refuse(List.of(progress.failure().get()));
        }
        RehearsalReport report = progress.report().orElseThrow();
        out.print(json ? json(report) : text(report));
        out.flush();
        return report.stuck() ? 1 : 0;
    }

    /** Says why there is no rehearsal; returns the exit code. */
    int refuse(List<String> reasons) {
        reasons.forEach(errors::println);
        return 1;
    }

    private void show(RehearsalProgress progress, int pauses) {
        String counts = progress.completes() + " of " + progress.wanted() + " complete";
        if (terminal) {
            int filled = (int) (BAR * progress.completes() / Math.max(1, progress.wanted()));
            errors.print("\r[" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + counts);
            errors.flush();
        } else if (pauses % PAUSES_BETWEEN_LINES == 0) {
            errors.println(counts);
        }
    }

    private static String json(RehearsalReport report) {
        try {
            return new ObjectMapper()
                            .findAndRegisterModules()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(report)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The report for people. */
    static String text(RehearsalReport report) {
        StringBuilder text = new StringBuilder(format(
                "Rehearsal of %s, wave %d (instrument version %d, seed %d, by %s): %.0f completes per second%n",
                report.study(),
                report.wave(),
                report.instrumentVersion(),
                report.seed(),
                report.way(),
                report.completesPerSecond()));
        report.panels().forEach(panel -> text.append(text(panel)));
        return text.toString();
    }

    private static String text(PanelReport panel) {
        StringBuilder text = new StringBuilder(format(
                "%n%s  fielding %d, %d respondents: %s%n    length: median %.1f, 90%% within %.1f simulated minutes%n",
                panel.panel(),
                panel.fielding(),
                panel.respondents(),
                ends(panel.ends()),
                panel.medianMinutes(),
                panel.p90Minutes()));
        text.append(format("    never reached: %s%n", pages(panel.neverReached())));
        if (!panel.stuckAt().isEmpty()) {
            text.append(format("    COULD NOT ANSWER: %s%n", pages(panel.stuckAt())));
        }
        panel.trends().forEach(trend -> text.append(text(trend)));
        return text.toString();
    }

    private static String text(TrendShare trend) {
        String name = trend.item() + " " + trend.category();
        String model = trend.model()
                .map(share -> format("model %.3f", share))
                .orElse("no figure exists: answered evenly, so the share means nothing");
        return trend.share()
                .map(share -> format(
                        "    %s: %.3f (standard error %.3f, n = %d), %s%n",
                        name, share, trend.standardError().orElseThrow(), trend.base(), model))
                .orElseGet(() -> format("    %s: nobody answered, %s%n", name, model));
    }

    private static String ends(Map<String, Long> ends) {
        return ends.entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .map(end -> end.getValue() + " " + end.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String pages(List<String> pages) {
        return pages.isEmpty() ? "none" : String.join(", ", pages);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
