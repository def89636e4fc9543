package org.wavefield.study;

/**
 * A wave has come into being. Fired within the transaction that creates it: whoever keeps tables that are partitioned by
 * wave adds the wave's partitions there and then.
 *
 * @param wave the wave's key
 */
public record WaveCreated(int wave) {}
