package org.wavefield.admin;

import org.wavefield.study.Fielding;

/**
 * A fielding among those of its wave.
 *
 * @param path its own page
 * @param phase in lower case
 * @param red how many launch gates do not let it open
 */
record LaunchRow(Fielding fielding, String path, String phase, long red) {}
