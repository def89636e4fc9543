package org.wavefield.admin;

import java.util.Optional;
import org.wavefield.fieldwork.SoftLaunch;
import org.wavefield.study.Fielding;

/**
 * A fielding among those of its wave.
 *
 * @param path its own page
 * @param phase in lower case
 * @param red how many launch gates do not let it open
 * @param softLaunch its soft launch, if it has one
 */
record LaunchRow(Fielding fielding, String path, String phase, long red, Optional<SoftLaunch> softLaunch) {}
