package org.wavefield.respondent;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.wavefield.fieldwork.Code;
import org.wavefield.fieldwork.InterviewId;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.fieldwork.OpenInterview;

/** An interview, for the browser that has its cookie. For any other there is nothing here. */
@PermitAll
@Path("/interview/{id}")
public class InterviewResource {

    private final Interviews interviews;
    private final Questions questions;
    private final Endings endings;
    private final Submissions submissions;
    private final Pages pages;
    private final Visit visit;

    InterviewResource(
            Interviews interviews,
            Questions questions,
            Endings endings,
            Submissions submissions,
            Pages pages,
            Visit visit) {
        this.interviews = interviews;
        this.questions = questions;
        this.endings = endings;
        this.submissions = submissions;
        this.pages = pages;
        this.visit = visit;
    }

    /** The page asked now, an earlier one on the route, or the last one. */
    @GET
    public Response page(@PathParam("id") String id, @QueryParam("page") String page, @Context HttpHeaders headers) {
        Optional<InterviewCookie> cookie = cookie(id, headers);
        return cookie.flatMap(found -> interviews.open(found.id(), found.secret()))
                .map(interview -> show(interview, cookie.get(), Optional.ofNullable(page)))
                .orElseGet(this::notFound);
    }

    /** Takes a page's form. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response submit(@PathParam("id") String id, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        Optional<FormFields> form = FormFields.read(body);
        return cookie(id, headers)
                .flatMap(cookie -> submissions.take(cookie, form, visit))
                .orElseGet(this::notFound);
    }

    /** How to come back to a saved interview. */
    @GET
    @Path("saved")
    public Response saved(@PathParam("id") String id, @Context HttpHeaders headers) {
        Optional<InterviewCookie> cookie = cookie(id, headers);
        Optional<OpenInterview> interview = cookie.flatMap(found -> interviews.open(found.id(), found.secret()));
        return interview
                .flatMap(open ->
                        interviews.resumeCode(open.id(), cookie.get().secret()).map(code -> saved(open, code)))
                .or(() -> interview.map(open -> show(open, cookie.get(), Optional.empty())))
                .orElseGet(this::notFound);
    }

    private Response show(OpenInterview interview, InterviewCookie cookie, Optional<String> page) {
        Language language = Submissions.language(interview, visit);
        return Optional.of(interview)
                .filter(OpenInterview::takesAnswers)
                .flatMap(open -> questions.asked(open, page))
                .map(asked ->
                        questions.stored(new ShownInterview(interview, cookie.secret(), language), asked, Remark.NONE))
                .orElseGet(() ->
                        endings.of(interview, cookie.secret().withdrawalCode().shown(), language, visit.encrypted()));
    }

    private Response saved(OpenInterview interview, Code code) {
        Language language = Submissions.language(interview, visit);
        String study = interview.instrument().texts(language.locale()).text("title");
        Frame frame = pages.frame(
                        language.page().savedTitle(),
                        study,
                        language,
                        interview.instrument().locales())
                .of(interview.fielding().wave());
        return pages.answer(
                        200,
                        Templates.saved(
                                frame,
                                code.shown(),
                                visit.whole("/resume?lang=" + language.tag()),
                                "/interview/" + interview.id()),
                        language)
                .build();
    }

    private static Optional<InterviewCookie> cookie(String id, HttpHeaders headers) {
        return InterviewId.parse(id).flatMap(known -> InterviewCookie.of(known, headers.getCookies()));
    }

    private Response notFound() {
        return pages.notFound(Language.choose(visit.wantedLanguage(), visit.acceptedLanguages()));
    }
}
