package org.wavefield.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.wavefield.rehearsal.RehearsalProgress.PanelProgress;
import org.wavefield.rehearsal.Walked.End;
import org.wavefield.study.Fielding;

/** A rehearsal under way, or over. */
final class Rehearsal {

    private static final int RESPONDENTS_AT_ONCE = 50;
    private static final long PATIENCE_FACTOR = 20;
    private static final long PATIENCE = 1_000;

    private final Stage stage;
    private final Walk walk;
    private final Map<String, AtomicLong> completes = new LinkedHashMap<>();
    private volatile Optional<RehearsalReport> report = Optional.empty();
    private volatile Optional<String> failure = Optional.empty();

    Rehearsal(Stage stage, Walk walk) {
        this.stage = stage;
        this.walk = walk;
        stage.panels().forEach(panel -> completes.put(panel, new AtomicLong()));
    }

    Stage stage() {
        return stage;
    }

    /**
     * Leads respondents through one panel until enough are complete. Who comes depends on the seed alone: a batch is never
     * larger than what is still missing.
     *
     * @throws TooFewComplete if hardly anybody reaches the end
     */
    Tally walk(String panel) throws TooFewComplete {
        Fielding fielding = stage.fieldings().get(panel);
        Tally tally = new Tally();
        long wanted = stage.plan().completes();
        while (tally.of(End.COMPLETE) < wanted && !Thread.currentThread().isInterrupted()) {
            if (tally.respondents() > PATIENCE + PATIENCE_FACTOR * wanted) {
                throw new TooFewComplete(panel, tally);
            }
            long missing = wanted - tally.of(End.COMPLETE);
            tally.add(walk.walk(
                    fielding, respondents(panel, tally.respondents(), Math.min(missing, RESPONDENTS_AT_ONCE))));
            completes.get(panel).set(tally.of(End.COMPLETE));
        }
        return tally;
    }

    private List<SimulatedRespondent> respondents(String panel, long first, long count) {
        return LongStream.range(first, first + count)
                .mapToObj(number -> stage.respondent(panel, number))
                .toList();
    }

    void end(RehearsalReport result) {
        report = Optional.of(result);
    }

    void fail(String why) {
        failure = Optional.of(why);
    }

    RehearsalProgress progress() {
        List<PanelProgress> panels = new ArrayList<>();
        completes.forEach((panel, count) -> panels.add(new PanelProgress(panel, count.get())));
        return new RehearsalProgress(
                panels.stream().mapToLong(PanelProgress::completes).sum(),
                (long) stage.plan().completes() * panels.size(),
                panels,
                report,
                failure);
    }

    /** Hardly anybody reaches the end. */
    static final class TooFewComplete extends Exception {
        TooFewComplete(String panel, Tally tally) {
            super("Of " + tally.respondents() + " simulated respondents in " + panel + " only " + tally.of(End.COMPLETE)
                    + " completed the interview: " + tally.ends()
                    + (tally.stuckAt().isEmpty() ? "." : ". They could not answer " + tally.stuckAt() + "."));
        }
    }
}
