package org.wavefield.agenda;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the agenda.
 *
 * @param id its key in the database
 * @param kind which handler does it
 * @param subject what it is done to: {@code fielding:12}
 * @param key its name, unique for ever
 * @param dueAt the hour that it was planned for
 * @param nextAt when it is tried next, or was last to be
 * @param state what became of it
 * @param attempts how often it was tried since it last waited
 * @param lastError why the last attempt failed
 * @param doneAt when it came to its end
 * @param what what was done, or what it waits for
 */
public record AgendaEntry(
        long id,
        String kind,
        String subject,
        String key,
        Instant dueAt,
        Instant nextAt,
        ActionState state,
        int attempts,
        Optional<String> lastError,
        Optional<Instant> doneAt,
        Optional<String> what) {

    /** The number in a subject such as {@code fielding:12}, if it is one of these. */
    public Optional<Integer> subjectNumber(String... subjects) {
        return Stream.of(subjects)
                .filter(one -> subject.matches(one + ":\\d{1,9}"))
                .map(one -> Integer.valueOf(subject.substring(one.length() + 1)))
                .findFirst();
    }
}
