package org.wavefield.admin;

import java.util.List;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.Preview;
import org.wavefield.instrument.PublishedVersion;

/** Where a panel's pages can be seen in one language. */
record PreviewLink(String panel, String locale, String path) {

    static List<PreviewLink> of(String study, PublishedVersion version, InstrumentCatalogue catalogue) {
        return catalogue.instrument(version.id()).panels().values().stream()
                .flatMap(panel -> panel.locales().stream()
                        .map(locale -> new PreviewLink(
                                panel.definition().name() + " ("
                                        + panel.definition().code() + ")",
                                locale.toLanguageTag(),
                                path(
                                        study,
                                        version.number(),
                                        panel.definition().code(),
                                        locale.toLanguageTag(),
                                        Preview.pages(panel).get(0)))))
                .toList();
    }

    static String path(String study, int version, String panel, String locale, String page) {
        return Place.questionnaire(study) + "/preview/" + version + "/" + panel + "/" + locale + "/" + page;
    }
}
