package org.wavefield.study;

/**
 * A fielding to be.
 *
 * @param wave key of its wave
 * @param panel key of its country panel, of the same study
 * @param target how many completes it wants, at least 1
 * @param instrumentVersion key of the published version
 * @param consentVersion the version of the consent text
 */
public record FieldingPlan(
        int wave, int panel, Kind kind, boolean openEntry, int target, long instrumentVersion, String consentVersion) {}
