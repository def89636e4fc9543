package org.wavefield.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.fieldwork.Disposition;
import org.wavefield.fieldwork.OpenInterview;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.instrument.Piping;
import org.wavefield.instrument.Texts;

/** The last pages. */
@ApplicationScoped
class Endings {

    private static final String CLOSED = "closed";
    private static final Map<Disposition, String> STATES = Map.of(
            Disposition.COMPLETE, "complete",
            Disposition.SCREENED_OUT, "screened_out",
            Disposition.QUOTA_FULL, "quota_full",
            Disposition.QUALITY, "quality",
            Disposition.DUPLICATE, "duplicate",
            Disposition.DECLINED, "declined");

    private final Pages pages;

    Endings(Pages pages) {
        this.pages = pages;
    }

    /** Of somebody who has no interview. */
    Response before(PanelInstrument instrument, String state, Language language) {
        Texts texts = instrument.texts(language.locale());
        return page(instrument, ending(state, texts, Piping.NOTHING, ""), language)
                .build();
    }

    /** Of an interview that takes no answers any more. */
    Response of(OpenInterview interview, String withdrawalCode, Language language, boolean encrypted) {
        Texts texts = interview.instrument().texts(language.locale());
        String state = interview.disposition().map(STATES::get).orElse(CLOSED);
        Piping piping = new Piping(interview.route().answers(), Optional.of(withdrawalCode));
        boolean clear = interview.instrument().definition().protocol().clearBrowser();
        EndingPage ending = interview
                .screenOut()
                .filter(screenOut -> texts.has("screen_out." + screenOut))
                .map(screenOut -> screenedOut(screenOut, texts, piping))
                .orElseGet(() -> ending(state, texts, piping, withdrawalCode));
        Response.ResponseBuilder page = page(interview.instrument(), ending, language);
        return clear ? cleared(page, interview, encrypted) : page.build();
    }

    private static EndingPage ending(String state, Texts texts, Piping piping, String withdrawalCode) {
        List<String> body = texts.paragraphs("ending." + state + ".body", piping);
        boolean shown =
                !state.equals("complete") || body.stream().anyMatch(paragraph -> paragraph.contains(withdrawalCode));
        return new EndingPage(
                state, texts.text("ending." + state + ".title", piping), body, shown ? "" : withdrawalCode);
    }

    private static EndingPage screenedOut(String screenOut, Texts texts, Piping piping) {
        return new EndingPage(
                "screened_out",
                texts.text("ending.screened_out.title", piping),
                texts.paragraphs("screen_out." + screenOut, piping),
                "");
    }

    private Response.ResponseBuilder page(PanelInstrument instrument, EndingPage ending, Language language) {
        String study = instrument.texts(language.locale()).text("title");
        Frame frame = pages.frame(ending.title(), study, language, instrument.locales());
        return pages.answer(Response.Status.OK.getStatusCode(), Templates.ending(frame, ending), language);
    }

    /** Where an honest answer can be dangerous, the browser keeps nothing. */
    private static Response cleared(Response.ResponseBuilder page, OpenInterview interview, boolean encrypted) {
        return page.header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .cookie(InterviewCookie.forget(interview.fielding().id(), encrypted))
                .build();
    }
}
