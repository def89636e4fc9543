package org.wavefield.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a country panel stands in a wave, where that is not as planned.
 *
 * @param sentence what readers have to know: {@code RU: not yet received}
 */
public record PanelStanding(CountryPanel panel, Standing standing, String sentence) {

    /** What is not as planned. */
    public enum Standing {
        /** There are no data of it. */
        MISSING,
        /** Its data come later than the others'. */
        LATE,
        /** Its data were fielded elsewhere. */
        IMPORTED;

        /** Its lower-case name, as pages and interfaces show it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one with this code. */
        static Optional<Standing> of(String code) {
            return Arrays.stream(values())
                    .filter(known -> known.code().equals(code))
                    .findFirst();
        }
    }
}
