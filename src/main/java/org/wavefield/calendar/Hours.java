package org.wavefield.calendar;

import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;

/**
 * When a fielding opens and closes, in local time and as moments.
 *
 * @param remark that its clocks change while it is open
 */
public record Hours(LocalHour opens, LocalHour closes, Optional<String> remark) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    /** Those of two hours in the same zone. */
    public static Hours of(LocalHour opens, LocalHour closes) {
        return new Hours(opens, closes, changeBetween(opens, closes));
    }

    private static Optional<String> changeBetween(LocalHour opens, LocalHour closes) {
        ZoneOffsetTransition next = opens.zone().getRules().nextTransition(opens.moment());
        if (next == null || !next.getInstant().isBefore(closes.moment())) {
            return Optional.empty();
        }
        String direction = next.isGap() ? "forward" : "back";
        return Optional.of(
                "Clocks go " + direction + " on " + DAY.format(next.getDateTimeBefore()) + ", while it is open.");
    }
}
