package org.wavefield.admin;

import java.util.Optional;
import org.wavefield.agenda.AgendaEntry;

/**
 * A due action as a line of a table.
 *
 * @param due the hour that it was planned for
 * @param next when it is tried next, if that is another hour
 * @param about what it is done to, in words
 * @param said what was done, what it waits for, or why it failed
 */
record AgendaLine(AgendaEntry action, Moment due, Optional<Moment> next, String about, String said) {

    static AgendaLine of(AgendaEntry action, String about) {
        return new AgendaLine(
                action,
                Moment.utc(action.dueAt()),
                Optional.of(action.nextAt())
                        .filter(next -> !next.equals(action.dueAt()))
                        .map(Moment::utc),
                about,
                action.lastError().or(action::what).orElse(""));
    }
}
