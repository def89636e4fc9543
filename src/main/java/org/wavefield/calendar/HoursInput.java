package org.wavefield.calendar;

/**
 * When a wave is to open and close, as somebody wrote it: text that nobody has checked. Both empty: nobody plans that.
 *
 * @param opens local to each country panel: {@code 2027-03-01 09:00}
 * @param closes the same
 */
public record HoursInput(String opens, String closes) {

    /** Of a wave that nobody plans to open at an hour. */
    public static final HoursInput NONE = new HoursInput("", "");

    public HoursInput {
        opens = opens == null ? "" : opens.strip();
        closes = closes == null ? "" : closes.strip();
    }

    boolean isEmpty() {
        return opens.isEmpty() && closes.isEmpty();
    }
}
