package org.wavefield.study;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A population in a country that a study asks.
 *
 * @param id its key in the database
 * @param code the country's code, or one with a suffix: {@code GB}, {@code GB-mp}
 * @param country ISO 3166 code
 * @param name as researchers read it
 * @param locales at least one; the first is the one that a respondent without a preference gets
 * @param timeZone the zone of its days, and of opening and closing
 */
public record CountryPanel(int id, String code, String country, String name, List<Locale> locales, ZoneId timeZone) {
    public CountryPanel {
        locales = List.copyOf(locales);
    }
}
