package org.wavefield.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wavefield.fieldwork.OpenInterview;
import org.wavefield.fieldwork.Secret;
import org.wavefield.instrument.PageFields;
import org.wavefield.instrument.PageView;
import org.wavefield.instrument.PageViewBuilder;
import org.wavefield.instrument.Piping;
import org.wavefield.instrument.Texts;
import org.wavefield.interview.AskedPage;
import org.wavefield.interview.InputProblem;
import org.wavefield.interview.Route;

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
        Optional<AskedPage> now = interview.route().end() instanceof Route.End.Asking asking
                ? Optional.of(asking.page())
                : Optional.empty();
        return named.filter(
                        page -> interview.instrument().definition().protocol().back())
                .flatMap(interview.route()::page)
                .filter(page -> open(interview, page))
                .or(() -> now);
    }

    /** The page with the stored answers in it. */
    Response stored(
            int status, OpenInterview interview, Secret secret, AskedPage page, String notice, Language language) {
        PageFields fields = PageFields.stored(page, interview.state().answers());
        return page(status, interview, secret, page, fields, List.of(), notice, language);
    }

    /** The page with what was typed in it. */
    Response typed(
            OpenInterview interview,
            Secret secret,
            AskedPage page,
            Map<String, List<String>> typed,
            List<InputProblem> problems,
            String notice,
            Language language) {
        PageFields fields = PageFields.typed(typed, page, interview.state().answers());
        return page(Pages.UNPROCESSABLE, interview, secret, page, fields, problems, notice, language);
    }

    private Response page(
            int status,
            OpenInterview interview,
            Secret secret,
            AskedPage page,
            PageFields fields,
            List<InputProblem> problems,
            String notice,
            Language language) {
        Texts texts = interview.instrument().texts(language.locale());
        Piping piping = new Piping(
                interview.route().answers(), Optional.of(secret.withdrawalCode().shown()));
        PageView view = new PageViewBuilder(texts, piping, language.question()).build(page, fields, problems);
        QuestionPage question = new QuestionPage(
                "/interview/" + interview.id() + "?lang=" + language.tag(),
                secret.csrf(),
                interview.state().revision(),
                view,
                notice,
                (int) (interview.route().progress() * WHOLE),
                hasBefore(interview, page),
                interview.instrument().definition().protocol().resume());
        Frame frame = pages.frame(
                view.heading(),
                texts.text("title"),
                language,
                interview.instrument().locales());
        return pages.answer(status, Templates.question(frame, question), language)
                .build();
    }

    private static boolean hasBefore(OpenInterview interview, AskedPage page) {
        List<AskedPage> route = interview.route().pages();
        int place = route.indexOf(page);
        return interview.instrument().definition().protocol().back()
                && place > 0
                && open(interview, route.get(place - 1));
    }

    private static boolean open(OpenInterview interview, AskedPage page) {
        return !(page.page().screener() && interview.state().screenerClosed());
    }
}
