package org.wavefield.calendar;

import java.time.LocalDate;

/**
 * That a fielding opens or closes on a public holiday of its country.
 *
 * @param opening whether it is the opening; otherwise the closing
 * @param name of the holiday, in English
 */
public record HolidayMark(boolean opening, LocalDate day, String name) {

    /** As a sentence. */
    public String sentence() {
        return (opening ? "Opens" : "Closes") + " on a public holiday there: " + name + ".";
    }
}
