package org.wavefield.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Public holidays of whole countries. Those of their regions are not among them. */
@ApplicationScoped
class PublicHolidays {

    private final Map<String, Optional<HolidayManager>> countries = new ConcurrentHashMap<>();

    /** The holidays on which a fielding with these hours opens or closes. */
    List<HolidayMark> marks(String country, Hours hours) {
        List<HolidayMark> marks = new ArrayList<>();
        LocalDate opens = hours.opens().shown().toLocalDate();
        LocalDate closes = hours.closes().shown().toLocalDate();
        on(country, opens).ifPresent(name -> marks.add(new HolidayMark(true, opens, name)));
        on(country, closes).ifPresent(name -> marks.add(new HolidayMark(false, closes, name)));
        return marks;
    }

    /**
     * What the holiday of a day is called in English.
     *
     * @param country ISO 3166 code
     */
    Optional<String> on(String country, LocalDate day) {
        return countries
                .computeIfAbsent(country, PublicHolidays::manager)
                .flatMap(manager -> manager.getHolidays(Year.of(day.getYear())).stream()
                        .filter(holiday -> covers(holiday, day) && holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                        .map(PublicHolidays::name)
                        .sorted()
                        .findFirst());
    }

    /** One that falls on a weekend and is kept on another day is one on both. */
    private static boolean covers(Holiday holiday, LocalDate day) {
        return holiday.getDate().equals(day) || holiday.getActualDate().equals(day);
    }

    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH);
    }

    private static Optional<HolidayManager> manager(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country)
                ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)))
                : Optional.empty();
    }
}
