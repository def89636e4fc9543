package org.wavefield.agenda;

import java.time.Instant;

/**
 * An action whose hour has come, as its handler sees it.
 *
 * @param id its key in the database
 * @param kind which handler does it
 * @param subject what it is done to: {@code fielding:12}
 * @param key its name, unique for ever
 * @param dueAt the hour that it was planned for
 * @param attempt the how-manieth attempt this is since it last waited or was planned, from 1
 */
public record DueAction(long id, String kind, String subject, String key, Instant dueAt, int attempt) {

    /** The number in a subject such as {@code fielding:12}. */
    public int subjectNumber() {
        return Integer.parseInt(subject.substring(subject.indexOf(':') + 1));
    }
}
