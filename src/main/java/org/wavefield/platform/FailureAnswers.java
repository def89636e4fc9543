package org.wavefield.platform;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds who answers for a path. */
@Singleton
class FailureAnswers {

    private final List<FailureAnswer> answers;

    FailureAnswers(@All List<FailureAnswer> answers) {
        this.answers = answers;
    }

    /** Who answers for the path, the nearest of several; empty where nobody has words of their own for it. */
    Optional<FailureAnswer> covering(String path) {
        return answers.stream()
                .filter(answer -> answer.covers(path))
                .max(Comparator.comparingInt(answer -> answer.path().length()));
    }
}
