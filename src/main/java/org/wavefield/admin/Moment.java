package org.wavefield.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment as a page shows it.
 *
 * @param machine ISO 8601, for programs
 * @param text in local time, to the minute: {@code 24 Nov 2026, 16:02}
 * @param zone what the time is local to: {@code CET}, {@code UTC}
 */
record Moment(String machine, String text, String zone) {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.UK);

    static Moment utc(Instant instant) {
        return of(instant, ZoneOffset.UTC);
    }

    static Moment of(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        String name = ZONE.format(local);
        return new Moment(instant.toString(), TEXT.format(local), name.equals("Z") ? "UTC" : name);
    }
}
