package org.wavefield.respondent;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.fieldwork.OpenInterview;
import org.wavefield.fieldwork.Resumption;

/** The way back to a saved interview, from any browser. */
@PermitAll
@Path("/resume")
public class ResumeResource {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SHOWN = 40;

    private final Interviews interviews;
    private final Questions questions;
    private final Pages pages;
    private final Visit visit;

    ResumeResource(Interviews interviews, Questions questions, Pages pages, Visit visit) {
        this.interviews = interviews;
        this.questions = questions;
        this.pages = pages;
        this.visit = visit;
    }

    /** Asks for the code. */
    @GET
    public Response ask() {
        return page(200, "", "");
    }

    /** Takes the code. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response resume(InputStream body) throws IOException {
        String typed = FormFields.read(body).flatMap(form -> form.last("code")).orElse("");
        if (!visit.fromThisSite()) {
            return page(403, "", "");
        }
        Resumption resumption = interviews.resume(typed, visit.address());
        if (resumption instanceof Resumption.Resumed resumed) {
            return resumed(new InterviewCookie(resumed.id(), resumed.secret()));
        }
        String shown = typed.substring(0, Math.min(typed.length(), SHOWN));
        return resumption instanceof Resumption.TooMany
                ? page(TOO_MANY_REQUESTS, language().page().resumeTooMany(), shown)
                : page(Pages.UNPROCESSABLE, language().page().resumeUnknown(), shown);
    }

    private Response resumed(InterviewCookie cookie) {
        OpenInterview interview = interviews.open(cookie.id(), cookie.secret()).orElseThrow();
        boolean lasting = !interview.instrument().definition().protocol().clearBrowser();
        return Pages.onTo(questions.address(interview))
                .cookie(cookie.keep(interview.fielding().id(), lasting, visit.encrypted()))
                .build();
    }

    private Response page(int status, String problem, String typed) {
        Language language = language();
        Frame frame = pages.frame(language.page().resumeTitle(), "", language, Language.spokenLocales());
        return pages.answer(status, Templates.resume(frame, problem, typed), language)
                .build();
    }

    private Language language() {
        return Language.choose(visit.wantedLanguage(), visit.acceptedLanguages());
    }
}
