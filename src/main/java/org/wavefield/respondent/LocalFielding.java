package org.wavefield.respondent;

import java.util.List;
import java.util.Locale;
import org.wavefield.study.Fielding;

/**
 * A fielding on the local start page.
 *
 * @param name of its study, wave and country
 * @param address of its welcome page
 * @param locales it can be answered in
 */
public record LocalFielding(String name, String address, List<String> locales) {

    static LocalFielding of(Fielding fielding) {
        String study = fielding.wave().study().code();
        return new LocalFielding(
                fielding.wave().study().title() + ", " + fielding.wave().title() + ", "
                        + fielding.panel().name(),
                "/join/" + study + "/" + fielding.wave().number() + "/"
                        + fielding.panel().code(),
                fielding.panel().locales().stream().map(Locale::toLanguageTag).toList());
    }
}
