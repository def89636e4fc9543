package org.wavefield.instrument;

import java.util.Locale;
import java.util.Set;

/** How languages are written. */
public final class Script {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

    private Script() {}

    /** Whether a language is written from right to left. */
    public static boolean isRightToLeft(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }
}
