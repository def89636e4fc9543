package org.wavefield.agenda;

/**
 * An action has failed too often and is given up. Fired within the transaction that gives it up.
 *
 * @param action the action
 * @param error why its last attempt failed
 */
public record ActionDied(DueAction action, String error) {}
