package org.wavefield.fieldwork;

import java.util.Locale;
import java.util.Optional;
import org.wavefield.expression.Facts;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.interview.AskedPage;
import org.wavefield.interview.InterviewState;
import org.wavefield.interview.Route;
import org.wavefield.study.Fielding;

/**
 * An interview, for whoever holds its secret.
 *
 * @param fielding with its phase of now; what the interview is pinned to may differ from what it is pinned to
 * @param instrumentVersion key of the version that it is pinned to
 * @param instrument that version's for the country panel: engine, texts, country protocol
 * @param facts frozen when it started
 * @param locale the language that was chosen last
 * @param disposition how it ended, if it has
 * @param screenOut the screen-out that ended it, if one did
 */
public record OpenInterview(
        InterviewId id,
        Fielding fielding,
        long instrumentVersion,
        PanelInstrument instrument,
        Facts facts,
        InterviewState state,
        Route route,
        Locale locale,
        Optional<Disposition> disposition,
        Optional<String> screenOut) {

    /** Whether it takes answers: it has not ended, and its fielding is not closed. */
    public boolean takesAnswers() {
        return disposition.isEmpty() && fielding.takesAnswers();
    }

    /**
     * The page to show, if the respondent asks for none: the one asked now. Somebody who went back and changed what comes
     * after may have nothing left to answer, and has not ended yet; that respondent goes on from the last page.
     *
     * @return empty if no page can be answered any more
     */
    public Optional<AskedPage> page() {
        return route.end() instanceof Route.End.Asking asking
                ? Optional.of(asking.page())
                : route.pages().stream().filter(this::mayBeAnswered).reduce((earlier, later) -> later);
    }

    /** Whether a page of the route still takes answers: not once it belongs to a closed screener. */
    public boolean mayBeAnswered(AskedPage page) {
        return !(page.page().screener() && state.screenerClosed());
    }

    /** The same in another language. */
    OpenInterview in(Locale other) {
        return new OpenInterview(
                id, fielding, instrumentVersion, instrument, facts, state, route, other, disposition, screenOut);
    }

    /** The same after a submission. */
    OpenInterview after(
            InterviewState now, Route routeNow, Optional<Disposition> ended, Optional<String> screenOutMet) {
        return new OpenInterview(
                id, fielding, instrumentVersion, instrument, facts, now, routeNow, locale, ended, screenOutMet);
    }
}
