package org.wavefield.study;

/**
 * A fielding has come to another phase. Fired within the transaction that leads it there.
 *
 * @param fielding as it is now
 * @param before the phase that it comes from
 */
public record PhaseChanged(Fielding fielding, Phase before) {}
