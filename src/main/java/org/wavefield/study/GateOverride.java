package org.wavefield.study;

import java.time.Instant;

/**
 * A launch gate that was overridden for one fielding with one instrument version: kept for ever.
 *
 * @param gate the gate's name for programs
 * @param instrumentVersion the version that the fielding was pinned to; for another it does not count
 * @param missing what the gate missed then
 * @param reason why the fielding may open all the same
 * @param by who answers for it
 * @param at when
 */
public record GateOverride(String gate, long instrumentVersion, String missing, String reason, String by, Instant at) {}
