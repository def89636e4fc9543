package org.wavefield.instrument;

import java.time.LocalDate;

/**
 * What law, ethics and the safety of respondents ask for in a country. Pages enforce what
 * they can: consent, Back, continuing later, what the browser keeps; opening enforces the decision. Where data lie, how
 * fine regions are and how long all is kept are recorded here for whoever runs the installation.
 *
 * @param dataKeptIn where the country's data may be kept
 * @param consentVersion of the consent text that was decided on
 * @param freeText what becomes of free texts
 * @param coarsestRegion the finest region that is ever asked
 * @param retention how long data are kept
 * @param back whether Back is offered
 * @param resume whether an interview can be continued later
 * @param clearBrowser whether the last page clears what the browser holds
 * @param decision the legal and ethics decision
 */
public record CountryProtocol(
        String dataKeptIn,
        String consentVersion,
        FreeText freeText,
        String coarsestRegion,
        Retention retention,
        boolean back,
        boolean resume,
        boolean clearBrowser,
        Decision decision) {

    /** What becomes of free texts. */
    public enum FreeText {
        ASKED,
        /** Asked, and kept from everyone until somebody has read them. */
        QUARANTINED,
        /** Not asked: text items are left out of the panel's questionnaire. */
        OFF
    }

    /**
     * How long data are kept.
     *
     * @param identitiesDays days until what identifies respondents is destroyed
     * @param answersYears years until the answers are
     */
    public record Retention(int identitiesDays, int answersYears) {}

    /**
     * The legal and ethics decision.
     *
     * @param outcome what was decided
     * @param by who decided
     * @param on when
     * @param note what else there is to know; may be empty
     */
    public record Decision(Outcome outcome, String by, LocalDate on, String note) {}

    /** What was decided. */
    public enum Outcome {
        APPROVED,
        /** The panel may be shown, but never open for real respondents. */
        DEMONSTRATION_ONLY
    }
}
