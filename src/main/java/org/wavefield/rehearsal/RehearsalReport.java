package org.wavefield.rehearsal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rehearsal showed.
 *
 * @param study its id
 * @param wave its number
 * @param instrumentVersion number of the version that was rehearsed
 * @param seed of the chances
 * @param way {@code engine} or {@code http}
 * @param seconds that it took
 * @param completesPerSecond of all panels together
 */
public record RehearsalReport(
        String study,
        int wave,
        int instrumentVersion,
        long seed,
        String way,
        double seconds,
        double completesPerSecond,
        List<PanelReport> panels) {
    public RehearsalReport {
        panels = List.copyOf(panels);
    }

    /** Whether a simulated respondent could not get on somewhere. */
    public boolean stuck() {
        return panels.stream().anyMatch(panel -> !panel.stuckAt().isEmpty());
    }

    /**
     * What it showed in one country panel.
     *
     * @param panel its code
     * @param fielding key of the fielding that keeps the interviews
     * @param respondents how many came
     * @param ends how many ended how: dispositions, {@code left} and {@code stuck}
     * @param medianMinutes simulated length of complete interviews; 0 without any
     * @param p90Minutes nine in ten took no longer
     * @param neverReached pages that nobody was shown
     * @param stuckAt pages that somebody could not answer
     */
    public record PanelReport(
            String panel,
            int fielding,
            long respondents,
            Map<String, Long> ends,
            double medianMinutes,
            double p90Minutes,
            List<String> neverReached,
            List<String> stuckAt,
            List<TrendShare> trends) {
        public PanelReport {
            ends = Collections.unmodifiableMap(new LinkedHashMap<>(ends));
            neverReached = List.copyOf(neverReached);
            stuckAt = List.copyOf(stuckAt);
            trends = List.copyOf(trends);
        }
    }

    /**
     * The share of a trend item's category among complete interviews, as stored and exported; unweighted.
     *
     * @param item the trend item
     * @param category of its recode
     * @param base how many gave an answer of its base
     * @param share of them in the category; empty without any
     * @param standardError of simple random sampling
     * @param model the share that the population model was given; empty if there is no figure, and then the share means
     *     nothing: respondents answered evenly
     */
    public record TrendShare(
            String item,
            String category,
            long base,
            Optional<Double> share,
            Optional<Double> standardError,
            Optional<Double> model) {

        static TrendShare of(String item, String category, long base, long in, Optional<Double> model) {
            if (base == 0) {
                return new TrendShare(item, category, base, Optional.empty(), Optional.empty(), model);
            }
            double share = (double) in / base;
            return new TrendShare(
                    item,
                    category,
                    base,
                    Optional.of(share),
                    Optional.of(Math.sqrt(share * (1 - share) / base)),
                    model);
        }
    }
}
