package org.wavefield.respondent;

import org.wavefield.instrument.PageView;

/**
 * A page of questions with its form.
 *
 * @param action where its form goes
 * @param csrf the interview's token
 * @param revision that the form is made from
 * @param view the page
 * @param notice a sentence about a form that could not be taken; may be empty
 * @param percent how much of the questionnaire lies behind, 0 to 100
 * @param back whether the respondent can go back
 * @param save whether the respondent can go on later
 */
public record QuestionPage(
        String action,
        String csrf,
        int revision,
        PageView view,
        String notice,
        int percent,
        boolean back,
        boolean save) {}
