package org.wavefield.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.fieldwork.OpenInterview;
import org.wavefield.fieldwork.Submitted;
import org.wavefield.instrument.CountryProtocol;
import org.wavefield.instrument.PageFields;
import org.wavefield.interview.Action;
import org.wavefield.interview.AskedPage;
import org.wavefield.interview.Outcome;
import org.wavefield.interview.Submission;

/** Takes the forms of an interview's pages, and says what a person sees next. */
@ApplicationScoped
class Submissions {

    private static final Logger LOG = Logger.getLogger(Submissions.class);

    private final Interviews interviews;
    private final Questions questions;
    private final Pages pages;

    Submissions(Interviews interviews, Questions questions, Pages pages) {
        this.interviews = interviews;
        this.questions = questions;
        this.pages = pages;
    }

    /** The language that the visit asks for, or the one that the interview is held in. */
    static Language language(OpenInterview interview, Visit visit) {
        return new Language(visit.wantedLanguage()
                .flatMap(tag -> Language.find(tag, interview.instrument().locales()))
                .orElse(interview.locale()));
    }

    /**
     * Takes a form.
     *
     * @return nothing if there is no such interview, or the cookie is not its own
     */
    Optional<Response> take(InterviewCookie cookie, Optional<FormFields> form, Visit visit) {
        return interviews
                .open(cookie.id(), cookie.secret())
                .flatMap(interview -> take(interview, cookie, form, language(interview, visit)));
    }

    private Optional<Response> take(
            OpenInterview interview, InterviewCookie cookie, Optional<FormFields> form, Language language) {
        Optional<PageForm> read = form.filter(
                        fields -> cookie.secret().signed(fields.last("csrf").orElse("")))
                .flatMap(PageForm::read)
                .filter(page ->
                        allowed(page, interview.instrument().definition().protocol()));
        if (read.isEmpty()) {
            return Optional.of(notTaken(interview, language));
        }
        Submitted submitted =
                interviews.submit(cookie.id(), cookie.secret(), read.get().submission(), language.locale());
        Optional<Locale> other = read.get()
                .language()
                .flatMap(tag -> Language.find(tag, interview.instrument().locales()));
        other.ifPresent(locale -> interviews.switchLocale(cookie.id(), cookie.secret(), locale));
        if (submitted instanceof Submitted.Heard heard) {
            Conversation conversation = new Conversation(
                    heard.interview(),
                    cookie,
                    read.get(),
                    other.map(Language::new).orElse(language));
            return Optional.of(answer(conversation, heard.outcome()));
        }
        return submitted instanceof Submitted.Over ? Optional.of(to("/interview/" + cookie.id())) : Optional.empty();
    }

    /** A page's form, the interview that it changed or did not, and the language that the next page is in. */
    private record Conversation(OpenInterview interview, InterviewCookie cookie, PageForm form, Language language) {}

    private Response answer(Conversation said, Outcome outcome) {
        if (outcome instanceof Outcome.Taken taken) {
            return onward(said, taken.next());
        } else if (outcome instanceof Outcome.Repeated repeated) {
            return onward(said, repeated.next());
        } else if (outcome instanceof Outcome.Invalid invalid) {
            return questions.typed(
                    said.interview(),
                    said.cookie().secret(),
                    invalid.page(),
                    said.form().submission().fields(),
                    invalid.problems(),
                    "",
                    said.language());
        } else if (outcome instanceof Outcome.Stale stale) {
            return questions.typed(
                    said.interview(),
                    said.cookie().secret(),
                    stale.page(),
                    said.form().submission().fields(),
                    List.of(),
                    said.language().page().stale(),
                    said.language());
        } else if (outcome instanceof Outcome.OffRoute) {
            return questions
                    .asked(said.interview(), Optional.empty())
                    .map(page -> questions.stored(
                            Pages.UNPROCESSABLE,
                            said.interview(),
                            said.cookie().secret(),
                            page,
                            said.language().page().offRoute(),
                            said.language()))
                    .orElseGet(() -> to("/interview/" + said.cookie().id()));
        }
        LOG.debugf("A form was refused: %s", ((Outcome.Refused) outcome).reason());
        return notTaken(said.interview(), said.language());
    }

    private Response onward(Conversation said, Outcome.Next next) {
        String interview = "/interview/" + said.cookie().id();
        if (said.form().language().isPresent()) {
            return sameAgain(said);
        } else if (next instanceof Outcome.Next.To page) {
            return to(interview + "?page=" + page.page());
        } else if (next instanceof Outcome.Next.Saved) {
            return to(interview + "/saved");
        }
        return to(questions
                .asked(said.interview(), Optional.empty())
                .filter(page -> said.interview().takesAnswers())
                .map(page -> interview + "?page=" + page.id())
                .orElse(interview));
    }

    /** The same page in another language; what was typed and could not be stored stays in its fields. */
    private Response sameAgain(Conversation said) {
        Submission submission = said.form().submission();
        Optional<AskedPage> page = said.interview().route().page(submission.page());
        if (page.isPresent()) {
            PageFields stored =
                    PageFields.stored(page.get(), said.interview().state().answers());
            if (!new PageFields(submission.fields(), stored.kept()).within(stored)) {
                return questions.typed(
                        said.interview(),
                        said.cookie().secret(),
                        page.get(),
                        submission.fields(),
                        List.of(),
                        "",
                        said.language());
            }
        }
        return to("/interview/" + said.cookie().id() + "?page=" + submission.page());
    }

    private static boolean allowed(PageForm form, CountryProtocol protocol) {
        Action action = form.submission().action();
        return form.language().isPresent()
                || action == Action.NEXT
                || (action == Action.BACK ? protocol.back() : protocol.resume());
    }

    private Response notTaken(OpenInterview interview, Language language) {
        return pages.message(
                400,
                language.page().notTakenTitle(),
                language.page().notTaken(),
                "/interview/" + interview.id(),
                language);
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
