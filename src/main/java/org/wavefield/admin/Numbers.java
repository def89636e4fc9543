package org.wavefield.admin;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wavefield.fieldwork.Lengths;
import org.wavefield.fieldwork.Rate;

/** How pages write numbers. */
@TemplateExtension
final class Numbers {

    private static final String NONE = "–";
    private static final int LONGEST = 240;

    private Numbers() {}

    /** With commas between thousands, as in {@code 1,004}. */
    static String grouped(Long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** In per cent, as in {@code 63.2 %}; a dash for a share of none. */
    static String text(Rate rate) {
        OptionalDouble percent = rate.percent();
        return percent.isPresent() ? String.format(Locale.UK, "%.1f %%", percent.getAsDouble()) : NONE;
    }

    /** The median length, as in {@code 9 min}; a dash without completes. */
    static String text(Lengths lengths) {
        OptionalInt median = lengths.median();
        if (median.isEmpty()) {
            return NONE;
        }
        return median.getAsInt() < LONGEST ? median.getAsInt() + " min" : LONGEST + " min or more";
    }
}
