package org.wavefield.agenda;

import java.time.Instant;

/**
 * An action has failed too often and is given up. Fired within the transaction that gives it up.
 *
 * @param action the action
 * @param error why its last attempt failed
 * @param at when that was
 */
public record ActionDied(DueAction action, String error, Instant at) {}
