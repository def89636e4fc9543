package org.wavefield.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.fieldwork.OpenInterview;
import org.wavefield.fieldwork.Submitted;
import org.wavefield.instrument.PageFields;
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
        return form.filter(fields -> cookie.secret().signed(fields.last("csrf").orElse("")))
                .flatMap(PageForm::read)
                .map(read -> take(cookie, read, visit))
                .orElseGet(() -> interviews
                        .open(cookie.id(), cookie.secret())
                        .map(interview -> notTaken(interview, language(interview, visit))));
    }

    private Optional<Response> take(InterviewCookie cookie, PageForm form, Visit visit) {
        Submitted submitted = submit(cookie, form, visit);
        if (submitted instanceof Submitted.Heard heard) {
            Language language = form.language().isPresent()
                    ? new Language(heard.interview().locale())
                    : language(heard.interview(), visit);
            return Optional.of(answer(new Conversation(heard.interview(), cookie, form, language), heard.outcome()));
        }
        return submitted instanceof Submitted.Over ? Optional.of(to("/interview/" + cookie.id())) : Optional.empty();
    }

    private Submitted submit(InterviewCookie cookie, PageForm form, Visit visit) {
        Locale shown = visit.wantedLanguage().map(Locale::forLanguageTag).orElse(Locale.ROOT);
        return form.language()
                .map(Locale::forLanguageTag)
                .map(next -> interviews.switchLocale(cookie.id(), cookie.secret(), form.submission(), shown, next))
                .orElseGet(() -> interviews.submit(cookie.id(), cookie.secret(), form.submission(), shown));
    }

    /** A page's form, the interview that it changed or did not, and the language that the next page is in. */
    private record Conversation(OpenInterview interview, InterviewCookie cookie, PageForm form, Language language) {

        ShownInterview shown() {
            return new ShownInterview(interview, cookie.secret(), language);
        }

        Map<String, List<String>> typed() {
            return form.submission().fields();
        }
    }

    private Response answer(Conversation said, Outcome outcome) {
        if (outcome instanceof Outcome.Taken taken) {
            return onward(said, taken.next());
        } else if (outcome instanceof Outcome.Repeated repeated) {
            return onward(said, repeated.next());
        } else if (outcome instanceof Outcome.Invalid invalid) {
            return questions.typed(said.shown(), invalid.page(), said.typed(), Remark.problems(invalid.problems()));
        } else if (outcome instanceof Outcome.Stale stale) {
            return questions.typed(
                    said.shown(),
                    stale.page(),
                    said.typed(),
                    Remark.notice(said.language().page().stale()));
        } else if (outcome instanceof Outcome.OffRoute) {
            return questions
                    .asked(said.interview(), Optional.empty())
                    .map(page -> questions.stored(
                            said.shown(),
                            page,
                            Remark.notice(said.language().page().offRoute())))
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
        return to(questions.address(said.interview()));
    }

    /** The same page in another language; what was typed and could not be stored stays in its fields. */
    private Response sameAgain(Conversation said) {
        Submission submission = said.form().submission();
        Optional<AskedPage> page = said.interview().route().page(submission.page());
        if (page.isPresent()) {
            PageFields stored =
                    PageFields.stored(page.get(), said.interview().state().answers());
            if (!new PageFields(submission.fields(), stored.kept()).within(stored)) {
                return questions.typed(said.shown(), page.get(), said.typed(), Remark.notStored());
            }
        }
        return to("/interview/" + said.cookie().id() + "?page=" + submission.page());
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
        return Pages.onTo(address).build();
    }
}
