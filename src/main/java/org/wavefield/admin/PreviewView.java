package org.wavefield.admin;

import java.util.Optional;
import org.wavefield.instrument.PageView;

/**
 * A page as respondents see it.
 *
 * @param page what it shows
 * @param locale its language
 * @param direction {@code ltr} or {@code rtl}
 * @param title the study's, as respondents read it
 * @param where which page of what it is
 * @param before the page before, if there is one
 * @param after the page after, if there is one
 * @param back to the questionnaire
 */
record PreviewView(
        PageView page,
        String locale,
        String direction,
        String title,
        String where,
        Optional<String> before,
        Optional<String> after,
        String back) {}
