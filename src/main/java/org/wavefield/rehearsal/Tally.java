package org.wavefield.rehearsal;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wavefield.expression.Facts;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Questionnaire;
import org.wavefield.rehearsal.Walked.End;

/** Counts what became of the respondents of one panel. Not for several threads at once. */
final class Tally {

    private final Map<End, Long> ends = new LinkedHashMap<>();
    private final Set<String> reached = new TreeSet<>();
    private final Set<String> stuckAt = new TreeSet<>();
    private final Lengths lengths = new Lengths();
    private long respondents;

    Tally() {
        Stream.of(End.values()).forEach(end -> ends.put(end, 0L));
    }

    void add(Collection<Walked> walked) {
        walked.forEach(this::add);
    }

    private void add(Walked walked) {
        respondents++;
        ends.merge(walked.end(), 1L, Long::sum);
        reached.addAll(walked.pages());
        if (walked.end() == End.COMPLETE) {
            lengths.add(walked.length());
        }
        if (walked.end() == End.STUCK && !walked.pages().isEmpty()) {
            stuckAt.add(walked.pages().get(walked.pages().size() - 1));
        }
    }

    long respondents() {
        return respondents;
    }

    long of(End end) {
        return ends.get(end);
    }

    Map<String, Long> ends() {
        Map<String, Long> byCode = new LinkedHashMap<>();
        ends.forEach((end, count) -> byCode.put(end.code(), count));
        return byCode;
    }

    List<String> stuckAt() {
        return List.copyOf(stuckAt);
    }

    /** In minutes. */
    double length(double quantile) {
        return lengths.quantile(quantile).toMillis() / 60_000.0;
    }

    /** The pages that this fielding asks and nobody was shown, in the questionnaire's order. */
    List<String> neverReached(Questionnaire questionnaire, Facts facts) {
        return questionnaire.sections().stream()
                .filter(section ->
                        section.module().map(facts.modules()::contains).orElse(true))
                .flatMap(section -> section.pages().stream())
                .map(Page::id)
                .filter(page -> !reached.contains(page))
                .toList();
    }

    /** Lengths, in whole seconds, so that a million of them take no room. */
    private static final class Lengths {
        private final TreeMap<Long, Long> counts = new TreeMap<>();
        private long total;

        void add(Duration length) {
            counts.merge(length.toSeconds(), 1L, Long::sum);
            total++;
        }

        Duration quantile(double quantile) {
            long below = 0;
            for (Map.Entry<Long, Long> entry : counts.entrySet()) {
                below += entry.getValue();
                if (below >= quantile * total) {
                    return Duration.ofSeconds(entry.getKey());
                }
            }
            return Duration.ZERO;
        }
    }
}
