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
import org.wavefield.study.Wave;

/** The last pages. */
@ApplicationScoped
class Endings {

    private static final String CLOSED = "closed";
    private static final String NOTHING_STORED = "";
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
    Response before(PanelInstrument instrument, Wave wave, String state, Language language) {
        Texts texts = instrument.texts(language.locale());
        return page(instrument, wave, ending(state, texts, Piping.NOTHING, NOTHING_STORED), language)
                .build();
    }

    /** Of an interview that takes no answers any more. */
    Response of(OpenInterview interview, String withdrawalCode, Language language, boolean encrypted) {
        Texts texts = interview.instrument().texts(language.locale());
        String state = interview.disposition().map(STATES::get).orElse(CLOSED);
        Piping piping = new Piping(interview.route().answers(), Optional.of(withdrawalCode));
        String code = interview.state().revision() == 0 ? NOTHING_STORED : withdrawalCode;
        boolean clear = interview.instrument().definition().protocol().clearBrowser();
        EndingPage ending = interview
                .screenOut()
                .filter(screenOut -> texts.has("screen_out." + screenOut))
                .map(screenOut -> screenedOut(screenOut, texts, piping, code))
                .orElseGet(() -> ending(state, texts, piping, code));
        Response.ResponseBuilder page =
                page(interview.instrument(), interview.fielding().wave(), ending, language);
        return clear ? cleared(page, interview, encrypted) : page.build();
    }

    private static EndingPage ending(String state, Texts texts, Piping piping, String withdrawalCode) {
        List<String> body = texts.paragraphs("ending." + state + ".body", piping);
        return page(state, texts.text("ending." + state + ".title", piping), body, withdrawalCode);
    }

    private static EndingPage screenedOut(String screenOut, Texts texts, Piping piping, String withdrawalCode) {
        return page(
                "screened_out",
                texts.text("ending.screened_out.title", piping),
                texts.paragraphs("screen_out." + screenOut, piping),
                withdrawalCode);
    }

    private static EndingPage page(String state, String title, List<String> body, String withdrawalCode) {
        boolean shown = body.stream().anyMatch(paragraph -> paragraph.contains(withdrawalCode));
        return new EndingPage(state, title, body, shown ? NOTHING_STORED : withdrawalCode);
    }

    private Response.ResponseBuilder page(PanelInstrument instrument, Wave wave, EndingPage ending, Language language) {
        String study = instrument.texts(language.locale()).text("title");
        Frame frame = pages.frame(ending.title(), study, language, instrument.locales())
                .of(wave);
        return pages.answer(Response.Status.OK.getStatusCode(), Templates.ending(frame, ending), language);
    }

    /** Where an honest answer can be dangerous, the browser keeps nothing. */
    private static Response cleared(Response.ResponseBuilder page, OpenInterview interview, boolean encrypted) {
        return page.header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .cookie(InterviewCookie.forget(interview.fielding().id(), encrypted))
                .build();
    }
}
