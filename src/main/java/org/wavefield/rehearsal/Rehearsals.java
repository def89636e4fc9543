package org.wavefield.rehearsal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.wavefield.rehearsal.RehearsalReport.PanelReport;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/**
 * Rehearsals, one at a time on a node, in the background. How one goes is known to the node that runs it; its interviews
 * and fieldings are in the database, and stay there for ever marked as what they are.
 */
@ApplicationScoped
public class Rehearsals {

    /** The header with which a simulated respondent's browser says which rehearsal it belongs to. */
    public static final String KEY_HEADER = "Wavefield-Rehearsal";

    private static final Logger LOG = Logger.getLogger(Rehearsals.class);
    private static final int REMEMBERED = 100;
    private static final long BEAT = AbandonedRehearsals.SILENCE.toSeconds() / 6;

    private final Staging staging;
    private final EngineWalk engineWalk;
    private final HttpWalk httpWalk;
    private final TrendShares trends;
    private final Fieldings fieldings;
    private final RehearsalHistory history;
    private final Map<UUID, Rehearsal> rehearsals = new ConcurrentHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService conductor = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService walkers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    Rehearsals(
            Staging staging,
            EngineWalk engineWalk,
            HttpWalk httpWalk,
            TrendShares trends,
            Fieldings fieldings,
            RehearsalHistory history) {
        this.staging = staging;
        this.engineWalk = engineWalk;
        this.httpWalk = httpWalk;
        this.trends = trends;
        this.fieldings = fieldings;
        this.history = history;
    }

    /** Begins one, and returns at once. */
    public RehearsalStart begin(RehearsalPlan plan) {
        if (!busy.compareAndSet(false, true)) {
            return new RehearsalStart.Refused(List.of("Another rehearsal is under way: wait for its end."));
        }
        try {
            UUID id = UUID.randomUUID();
            Rehearsal rehearsal = new Rehearsal(staging.prepare(id, plan), walk(plan));
            remember(id, rehearsal);
            conductor.execute(() -> conduct(id, rehearsal));
            return new RehearsalStart.Begun(id);
        } catch (Staging.NotPossible e) {
            busy.set(false);
            return new RehearsalStart.Refused(e.reasons());
        } catch (RuntimeException e) {
            busy.set(false);
            throw e;
        }
    }

    /** How one goes; empty if this node does not know it. */
    public Optional<RehearsalProgress> progress(UUID id) {
        return Optional.ofNullable(rehearsals.get(id)).map(Rehearsal::progress);
    }

    /** Code of the study that one is of; empty if this node does not know it. */
    public Optional<String> study(UUID id) {
        return Optional.ofNullable(rehearsals.get(id))
                .map(rehearsal -> rehearsal.stage().plan().study());
    }

    /**
     * The fielding that a rehearsal's browser comes to.
     *
     * @param key that only the rehearsal knows, as long as it lasts
     */
    public Optional<Fielding> fielding(String key) {
        return httpWalk.fielding(key);
    }

    private Walk walk(RehearsalPlan plan) {
        return switch (plan.way()) {
            case ENGINE -> engineWalk;
            case HTTP -> httpWalk;
        };
    }

    private void remember(UUID id, Rehearsal rehearsal) {
        if (rehearsals.size() >= REMEMBERED) {
            rehearsals.entrySet().removeIf(entry -> entry.getValue().progress().over());
        }
        rehearsals.put(id, rehearsal);
    }

    /** Says that it is over when all is done, so that whoever waits for the end can begin the next. */
    private void conduct(UUID id, Rehearsal rehearsal) {
        Runnable end = () -> rehearsal.fail("Its fieldings could not be closed.");
        Future<?> beat = heart.scheduleAtFixedRate(() -> beat(id), BEAT, BEAT, TimeUnit.SECONDS);
        try {
            end = outcome(id, rehearsal);
            close(rehearsal.stage());
        } finally {
            beat.cancel(false);
            busy.set(false);
            end.run();
        }
    }

    /** One that fails is followed by others: the watch waits for several. */
    private void beat(UUID id) {
        try {
            history.heard(id);
        } catch (RuntimeException e) {
            LOG.warn("A rehearsal could not say that it goes on", e);
        }
    }

    private Runnable outcome(UUID id, Rehearsal rehearsal) {
        long start = System.nanoTime();
        try {
            List<Tally> tallies = walkAll(rehearsal);
            RehearsalReport report = report(rehearsal.stage(), tallies, (System.nanoTime() - start) / 1e9);
            history.ended(id, report);
            return () -> rehearsal.end(report);
        } catch (Rehearsal.TooFewComplete e) {
            return failed(id, rehearsal, e.getMessage());
        } catch (InterruptedException e) {
            return () -> rehearsal.fail("Wavefield was stopped.");
        } catch (RuntimeException e) {
            LOG.error("A rehearsal failed", e);
            return failed(id, rehearsal, "It failed: " + e.getMessage());
        }
    }

    private Runnable failed(UUID id, Rehearsal rehearsal, String why) {
        history.failed(id, why);
        return () -> rehearsal.fail(why);
    }

    private List<Tally> walkAll(Rehearsal rehearsal) throws Rehearsal.TooFewComplete, InterruptedException {
        List<Future<Tally>> walks = rehearsal.stage().panels().stream()
                .map(panel -> walkers.submit(() -> rehearsal.walk(panel)))
                .toList();
        List<Tally> tallies = new ArrayList<>();
        try {
            for (Future<Tally> walk : walks) {
                tallies.add(walk.get());
            }
            return tallies;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Rehearsal.TooFewComplete tooFew) {
                throw tooFew;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            walks.forEach(walk -> walk.cancel(true));
        }
    }

    private void close(Stage stage) {
        stage.fieldings().values().forEach(fielding -> fieldings.close(fielding.id()));
    }

    private RehearsalReport report(Stage stage, List<Tally> tallies, double seconds) {
        List<PanelReport> panels = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            panels.add(report(stage, stage.panels().get(i), tallies.get(i)));
        }
        long completes = (long) stage.plan().completes() * tallies.size();
        return new RehearsalReport(
                stage.plan().study(),
                stage.plan().wave(),
                stage.version(),
                stage.plan().seed(),
                stage.plan().way().code(),
                seconds,
                completes / seconds,
                panels);
    }

    private PanelReport report(Stage stage, String panel, Tally tally) {
        Fielding fielding = stage.fieldings().get(panel);
        return new PanelReport(
                panel,
                fielding.id(),
                tally.respondents(),
                tally.ends(),
                tally.length(0.5),
                tally.length(0.9),
                tally.neverReached(
                        stage.instrument().panel(panel).orElseThrow().questionnaire(), fielding.facts(Map.of())),
                tally.stuckAt(),
                trends.of(
                        fielding,
                        stage.instrument().definition().trendItems(),
                        stage.populations().get(panel)));
    }

    @PreDestroy
    void stop() {
        conductor.shutdownNow();
        heart.shutdownNow();
        walkers.shutdownNow();
    }
}
