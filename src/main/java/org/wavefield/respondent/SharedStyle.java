package org.wavefield.respondent;

import io.quarkus.qute.TemplateGlobal;

/** Lends the style sheet of respondents' pages to pages that show the same questions elsewhere. */
final class SharedStyle {

    private static final String ADDRESS = new StyleSheet().path();

    private SharedStyle() {}

    /** Where such a page finds it. */
    @TemplateGlobal
    static String respondentStyleSheet() {
        return ADDRESS;
    }
}
