package org.wavefield.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A recurrence rule of RFC 5545 over days: {@code FREQ=MONTHLY;BYDAY=1MO}.
 *
 * @param text the rule
 */
public record Recurrence(String text) {

    private static final Set<Freq> OF_DAYS = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    private static final int LONGEST = 200;

    /**
     * Takes a rule that can be read.
     *
     * @throws IllegalArgumentException if it cannot; the message says what is wrong
     */
    public Recurrence {
        rule(text);
    }

    /**
     * The days on which it occurs, from its first day on; the first day counts only if the rule names it.
     *
     * @param until the last day that can be one
     * @param most how many at most
     */
    List<LocalDate> days(LocalDate first, LocalDate until, int most) {
        RecurrenceRule rule = rule(text);
        if (rule.getCount() == null) {
            DateTime last = day(until);
            if (rule.getUntil() == null || date(rule.getUntil()).isAfter(until)) {
                rule.setUntil(last);
            }
        }
        return days(rule, first, until, most);
    }

    private static List<LocalDate> days(RecurrenceRule rule, LocalDate first, LocalDate until, int most) {
        List<LocalDate> days = new ArrayList<>();
        try {
            RecurrenceRuleIterator occurrences = rule.iterator(day(first));
            while (occurrences.hasNext() && days.size() < most) {
                LocalDate occurrence = date(occurrences.nextDateTime());
                if (occurrence.isAfter(until)) {
                    break;
                }
                days.add(occurrence);
            }
        } catch (IllegalArgumentException noMore) {
            // The library gives up after a thousand days that do not exist, such as every 30 February: there are no
            // more.
            return List.copyOf(days);
        }
        return List.copyOf(days);
    }

    private static RecurrenceRule rule(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A rule has at most " + LONGEST + " characters.");
        }
        try {
            RecurrenceRule rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
            if (!OF_DAYS.contains(rule.getFreq())) {
                throw new IllegalArgumentException("FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY.");
            }
            requireDays(rule);
            return rule;
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(
                    "This is not a rule such as FREQ=MONTHLY;BYDAY=1MO: " + e.getMessage() + ".", e);
        }
    }

    private static void requireDays(RecurrenceRule rule) {
        boolean hours = rule.hasPart(RecurrenceRule.Part.BYHOUR)
                || rule.hasPart(RecurrenceRule.Part.BYMINUTE)
                || rule.hasPart(RecurrenceRule.Part.BYSECOND);
        boolean hourInUntil = rule.getUntil() != null && !rule.getUntil().isAllDay();
        if (hours || hourInUntil) {
            throw new IllegalArgumentException(
                    "A rule names days; hours have fields of their own (write UNTIL=20290331, without a time).");
        }
    }

    private static DateTime day(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    private static LocalDate date(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }
}
