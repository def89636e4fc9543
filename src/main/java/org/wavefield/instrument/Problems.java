package org.wavefield.instrument;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wavefield.questionnaire.Problem;

/** Problems as they are found, each once: most are found again in every panel. */
final class Problems {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.origin().file())
            .thenComparing(problem -> problem.origin().line())
            .thenComparing(problem -> problem.origin().column());

    private final Map<List<Object>, Problem> found = new LinkedHashMap<>();

    void add(Problem problem) {
        found.putIfAbsent(key(problem), problem);
    }

    void addAll(Collection<Problem> problems) {
        problems.forEach(this::add);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file, line and column. */
    List<Problem> inOrder() {
        return found.values().stream().sorted(BY_PLACE).toList();
    }

    /** An id is wrong in one way at its place, whoever says so; of others, there may be several. */
    private static List<Object> key(Problem problem) {
        boolean oneAtAPlace = problem.kind() == Problem.Kind.INVALID_ID;
        return List.of(problem.kind(), problem.origin(), oneAtAPlace ? "" : problem.sentence());
    }
}
