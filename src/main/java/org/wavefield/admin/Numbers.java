package org.wavefield.admin;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** How pages write numbers. */
@TemplateExtension
final class Numbers {

    private Numbers() {}

    /** With commas between thousands, as in {@code 1,004}. */
    static String grouped(Long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
