package org.wavefield.study;

/**
 * A fielding to be.
 *
 * @param wave key of its wave
 * @param panel key of its country panel, of the same study
 * @param kind whose answers it will collect
 * @param openEntry whether everyone with its address may take part
 * @param target how many completes it wants, at least 1
 * @param instrumentVersion key of the published version
 */
public record FieldingPlan(int wave, int panel, Kind kind, boolean openEntry, int target, long instrumentVersion) {}
