package org.wavefield.respondent;

import java.util.List;

/**
 * What is said before an interview.
 *
 * @param action where its form goes
 * @param notice a sentence about a form that could not be taken; may be empty
 * @param title what the study is about
 * @param body paragraphs
 * @param minutes how long an interview takes
 * @param sponsor paragraphs on who asks
 * @param contact where respondents can turn to
 * @param consentVersion of the consent text
 * @param entry token of the interview that the form starts
 * @param consent paragraphs
 * @param agree text of a button
 * @param decline text of a button
 * @param resume whether an interview can be continued later
 */
public record WelcomePage(
        String action,
        String notice,
        String title,
        List<String> body,
        int minutes,
        List<String> sponsor,
        String contact,
        String consentVersion,
        String entry,
        List<String> consent,
        String agree,
        String decline,
        boolean resume) {}
