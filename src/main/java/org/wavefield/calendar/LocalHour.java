package org.wavefield.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * An hour as people in a zone agree on it, and the moment that it comes to. One that does not exist there, because clocks
 * jump over it, means the next that does; one that comes twice means its first.
 *
 * @param local what was agreed
 * @param zone where
 * @param moment when that is
 * @param remark what a reader should know of it, if its clocks change just then
 */
public record LocalHour(LocalDateTime local, ZoneId zone, Instant moment, Optional<String> remark) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** The moment of an agreed hour. */
    public static LocalHour of(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return new LocalHour(local, zone, local.atZone(zone).toInstant(), Optional.empty());
        }
        if (change.isGap()) {
            return new LocalHour(
                    local,
                    zone,
                    change.getInstant(),
                    Optional.of(HOUR.format(local) + " does not exist on that day; it happens at "
                            + HOUR.format(change.getDateTimeAfter()) + "."));
        }
        return new LocalHour(
                local,
                zone,
                local.toInstant(change.getOffsetBefore()),
                Optional.of(HOUR.format(local) + " comes twice on that day; it happens at the first."));
    }

    /** The hour there at a moment that was agreed on. */
    public static LocalHour at(Instant moment, ZoneId zone) {
        return new LocalHour(LocalDateTime.ofInstant(moment, zone), zone, moment, Optional.empty());
    }

    /** The local time that a clock there shows at the moment. */
    public LocalDateTime shown() {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
