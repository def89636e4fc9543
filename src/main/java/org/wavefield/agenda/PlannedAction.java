package org.wavefield.agenda;

import java.time.Instant;

/**
 * An action to be.
 *
 * @param kind which handler does it: {@code fielding.open}
 * @param subject what it is done to, {@code fielding:12}; actions of one subject happen in the order of their hours
 * @param key its name, unique for ever: {@code fielding:12/open}
 * @param dueAt its hour
 */
public record PlannedAction(String kind, String subject, String key, Instant dueAt) {}
