package org.wavefield.instrument;

import java.util.Optional;
import org.wavefield.questionnaire.Origin;

/**
 * A text in the source language.
 *
 * @param id the text's, with the panel's code after {@code @} if it is a panel's own
 * @param text without white space around it
 * @param item the item that it belongs to, if it belongs to one
 * @param panel the panel whose own it is, if it is one's
 * @param place where respondents meet it, for translators
 * @param origin where it is written
 */
record SourceText(String id, String text, Optional<String> item, Optional<String> panel, String place, Origin origin) {

    /** The id under which respondents' pages know it. */
    String plainId() {
        int at = id.indexOf('@');
        return at < 0 ? id : id.substring(0, at);
    }

    /** Its placeholders' names and all; nothing if its braces do not fit. */
    Optional<Template> template() {
        return Template.of(text);
    }
}
