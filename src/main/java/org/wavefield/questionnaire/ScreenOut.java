package org.wavefield.questionnaire;

/**
 * A condition that ends the interview once its page is answered.
 *
 * @param id names it within the questionnaire, and is stored with the disposition
 * @param when the condition
 * @param origin where it is written
 */
public record ScreenOut(String id, Expression when, Origin origin) {

    /** The id of the text that the respondent reads then. */
    public String textId() {
        return "screen_out." + id;
    }
}
