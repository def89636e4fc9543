package org.wavefield.respondent;

import com.microsoft.playwright.Page;

/** How somebody uses a page. */
interface Manner {

    /** Answers whatever the page asks, in a way that any questionnaire of ours takes. */
    void answer(Page page);

    /** Presses the button with this name and value. */
    void press(Page page, String name, String value);

    /** Answers, and goes on. */
    default void goOn(Page page) {
        answer(page);
        press(page, "action", "next");
    }
}
