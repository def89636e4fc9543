package org.wavefield.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.fieldwork.OpenInterview;
import org.wavefield.instrument.PageFields;
import org.wavefield.instrument.PageView;
import org.wavefield.instrument.PageViewBuilder;
import org.wavefield.instrument.Piping;
import org.wavefield.instrument.Texts;
import org.wavefield.interview.AskedPage;

/** The pages of an interview that takes answers. */
@ApplicationScoped
class Questions {

    private static final int WHOLE = 100;

    private final Pages pages;

    Questions(Pages pages) {
        this.pages = pages;
    }

    /** The page that the address names, if the respondent may still answer it; otherwise the one asked now. */
    Optional<AskedPage> asked(OpenInterview interview, Optional<String> named) {
        return named.filter(
                        page -> interview.instrument().definition().protocol().back())
                .flatMap(interview.route()::page)
                .filter(interview::mayBeAnswered)
                .or(interview::page);
    }

    /**
     * Where the interview goes on. The address names the page, so that each page is an entry of its own in the browser's
     * history.
     */
    String address(OpenInterview interview) {
        String address = "/interview/" + interview.id();
        return asked(interview, Optional.empty())
                .filter(page -> interview.takesAnswers())
                .map(page -> address + "?page=" + page.id())
                .orElse(address);
    }

    /** The page with the stored answers in it. */
    Response stored(ShownInterview shown, AskedPage page, Remark remark) {
        return page(
                shown, page, PageFields.stored(page, shown.interview().state().answers()), remark);
    }

    /** The page with what was typed in it. */
    Response typed(ShownInterview shown, AskedPage page, Map<String, List<String>> typed, Remark remark) {
        return page(
                shown,
                page,
                PageFields.typed(typed, page, shown.interview().state().answers()),
                remark);
    }

    private Response page(ShownInterview shown, AskedPage page, PageFields fields, Remark remark) {
        OpenInterview interview = shown.interview();
        Language language = shown.language();
        Texts texts = interview.instrument().texts(language.locale());
        PageView view = view(shown, texts, page, fields, remark);
        QuestionPage question = new QuestionPage(
                "/interview/" + interview.id() + "?lang=" + language.tag(),
                shown.secret().csrf(),
                interview.state().revision(),
                view,
                remark.notice(),
                (int) (interview.route().progress() * WHOLE),
                hasBefore(interview, page),
                interview.instrument().definition().protocol().resume());
        Frame frame = pages.frame(
                        view.heading(),
                        texts.text("title"),
                        language,
                        interview.instrument().locales())
                .of(interview.fielding().wave());
        Response.ResponseBuilder answer = pages.answer(remark.status(), Templates.question(frame, question), language);
        return (remark.status() == Pages.UNPROCESSABLE && mayBeKept(interview, page)
                        ? Pages.keptForBack(answer)
                        : answer)
                .build();
    }

    /** Not where the last page clears the browser, nor what nobody else should ever see. */
    private static boolean mayBeKept(OpenInterview interview, AskedPage page) {
        return !interview.instrument().definition().protocol().clearBrowser()
                && page.items().stream().noneMatch(asked -> asked.item().head().sensitive());
    }

    private static PageView view(ShownInterview shown, Texts texts, AskedPage page, PageFields fields, Remark remark) {
        Piping piping = new Piping(
                shown.interview().route().answers(),
                Optional.of(shown.secret().withdrawalCode().shown()));
        return new PageViewBuilder(texts, piping, shown.language().question()).build(page, fields, remark.problems());
    }

    private static boolean hasBefore(OpenInterview interview, AskedPage page) {
        List<AskedPage> route = interview.route().pages();
        int place = route.indexOf(page);
        return interview.instrument().definition().protocol().back()
                && place > 0
                && interview.mayBeAnswered(route.get(place - 1));
    }
}
