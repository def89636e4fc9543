package org.wavefield.calendar;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A rule as somebody wrote it: text that nobody has checked. What is missing is empty.
 *
 * @param kind {@code recurring}, {@code fixed} or {@code triggered}
 * @param title see {@link WaveRule#title()}; recurring waves are named after their month without one
 * @param recurrence a rule of RFC 5545, of a recurring one
 * @param startsOn a day, of a fixed one; of a recurring one without it, today
 * @param inHours of a triggered one: hours from now to the opening
 * @param moment of a triggered one, in place of {@code inHours}: the moment itself, ISO 8601 in UTC
 * @param days how many days a wave is open
 * @param opens local time; 09:00 without it
 * @param closes local time; 23:59 without it
 * @param modules separated by spaces or commas
 * @param openEntry {@code true} if everyone with the address may take part
 * @param targets completes wanted, by country panel; empty ones do not take part
 */
public record RuleInput(
        String kind,
        String title,
        String recurrence,
        String startsOn,
        String inHours,
        String moment,
        String days,
        String opens,
        String closes,
        String modules,
        String openEntry,
        Map<String, String> targets) {

    public RuleInput {
        kind = text(kind);
        title = text(title);
        recurrence = text(recurrence);
        startsOn = text(startsOn);
        inHours = text(inHours);
        moment = text(moment);
        days = text(days);
        opens = text(opens);
        closes = text(closes);
        modules = text(modules);
        openEntry = text(openEntry);
        targets = targets == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    /** A form that nobody has filled in. */
    public static RuleInput empty() {
        return new RuleInput("recurring", "", "", "", "", "", "", "", "", "", "", Map.of());
    }

    /** A rule as it could have been written. */
    static RuleInput of(WaveRule rule) {
        Map<String, String> targets = new LinkedHashMap<>();
        rule.targets().forEach((panel, target) -> targets.put(panel, Integer.toString(target)));
        return new RuleInput(
                rule.kind().name().toLowerCase(Locale.ROOT),
                rule.title(),
                rule.recurrence().map(Recurrence::text).orElse(""),
                rule.startsOn().toString(),
                "",
                rule.moment().map(Instant::toString).orElse(""),
                Integer.toString(rule.days()),
                rule.opens().toString(),
                rule.closes().toString(),
                String.join(", ", rule.modules()),
                Boolean.toString(rule.openEntry()),
                targets);
    }

    private static String text(String said) {
        return said == null ? "" : said.strip();
    }
}
