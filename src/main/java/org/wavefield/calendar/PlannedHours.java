package org.wavefield.calendar;

import java.time.LocalDateTime;

/**
 * When a fielding opens and closes, in its panel's local time.
 *
 * @param opens to the minute
 * @param closes later than that
 */
public record PlannedHours(LocalDateTime opens, LocalDateTime closes) {}
