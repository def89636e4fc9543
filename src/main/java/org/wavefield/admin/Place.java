package org.wavefield.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.wavefield.study.Fielding;
import org.wavefield.study.LaunchGate;

/** The addresses of a study's pages. */
final class Place {

    private Place() {}

    static String study(String code) {
        return Area.PATH + "/studies/" + code;
    }

    static String wave(String study, int number) {
        return study(study) + "/waves/" + number;
    }

    static String fielding(Fielding fielding) {
        return wave(fielding.wave().study().code(), fielding.wave().number()) + "/fieldings/"
                + fielding.panel().code();
    }

    static String protocol(String study, String panel) {
        return study(study) + "/panels/" + panel + "/protocol";
    }

    static String rehearsals(String study) {
        return study(study) + "/rehearsals";
    }

    static String questionnaire(String study) {
        return study(study) + "/questionnaire";
    }

    /** Where what a launch gate misses for a fielding can be mended. */
    static String mend(LaunchGate.Mend mend, Fielding fielding) {
        String study = fielding.wave().study().code();
        return switch (mend) {
            case QUESTIONNAIRE -> questionnaire(study);
            case PROTOCOL -> protocol(study, fielding.panel().code()) + "?back=" + encoded(fielding(fielding));
            case REHEARSALS ->
                rehearsals(study) + "?wave=" + fielding.wave().number() + "&panel="
                        + fielding.panel().code();
            case SOFT_LAUNCH -> fielding(fielding) + "#soft-launch";
        };
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
