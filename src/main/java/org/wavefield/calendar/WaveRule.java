package org.wavefield.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What makes waves: a recurrence, a day, or an event.
 *
 * @param title of its waves; {@code {month}} and {@code {year}} stand for those in which a wave opens
 * @param recurrence of a recurring one: its days
 * @param moment of a triggered one: when it opens, everywhere at once
 * @param startsOn the first day that can be an opening day
 * @param days how many days a wave is open, the opening day included
 * @param opens local time in each panel's zone
 * @param closes local time of the last day
 * @param modules the modules that are on
 * @param openEntry whether everyone with a fielding's address may take part
 * @param targets completes wanted, by country panel; only these panels take part
 */
public record WaveRule(
        Kind kind,
        String title,
        Optional<Recurrence> recurrence,
        Optional<Instant> moment,
        LocalDate startsOn,
        int days,
        LocalTime opens,
        LocalTime closes,
        Set<String> modules,
        boolean openEntry,
        Map<String, Integer> targets) {

    public WaveRule {
        modules = Collections.unmodifiableSet(new TreeSet<>(modules));
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    /** What decides on the days of waves. */
    public enum Kind {
        /** A rule of RFC 5545. */
        RECURRING,
        /** One day. */
        FIXED,
        /** Something that has happened: a moment, the same in all panels. */
        TRIGGERED
    }
}
