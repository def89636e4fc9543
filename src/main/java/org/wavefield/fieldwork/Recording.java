package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.wavefield.instrument.Texts;
import org.wavefield.interview.InterviewState;
import org.wavefield.interview.Outcome;
import org.wavefield.interview.Route;
import org.wavefield.interview.Submission;
import org.wavefield.questionnaire.Page;

/** What a submission that was taken makes of an interview: the same for people and for simulated respondents. */
@ApplicationScoped
class Recording {

    private final QuotaLedger ledger;

    Recording(QuotaLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Changes the row, and says what else is to be stored.
     *
     * @param before the interview before the submission
     * @param taken what the engine made of it
     */
    Recorded record(
            InterviewEntity interview,
            OpenInterview before,
            Submission submission,
            Locale locale,
            Outcome.Taken taken,
            Instant now) {
        InterviewState state =
                closesScreener(before, taken) ? closeScreener(interview, before, taken, now) : taken.state();
        if (interview.disposition == null && taken.next() instanceof Outcome.Next.Onward) {
            arrive(interview, before, taken.route(), now);
        }
        interview.remember(state);
        PageSubmissionEntity paradata = paradata(interview, before, submission, locale, now);
        interview.askedAt = now;
        OpenInterview after = before.after(
                state,
                taken.route(),
                Optional.ofNullable(interview.disposition),
                Optional.ofNullable(interview.screenOut));
        return new Recorded(after, paradata);
    }

    /** The screener closes when there is a place; where there is none, the interview ends. */
    private InterviewState closeScreener(
            InterviewEntity interview, OpenInterview before, Outcome.Taken taken, Instant now) {
        if (ledger.admits(before, interview.respondent, taken.route(), now)) {
            interview.screenerClosedAt = now;
            return taken.state().withScreenerClosed();
        }
        interview.end(Disposition.QUOTA_FULL, Optional.empty(), now);
        return taken.state();
    }

    /**
     * Ends the interview where its route ends, once the respondent goes on there: whoever goes back may still change what
     * ends it. The ledger comes before the row: the triggers that count interviews lock rows, too, and always after it.
     */
    private void arrive(InterviewEntity interview, OpenInterview before, Route route, Instant now) {
        if (route.end() instanceof Route.End.Complete) {
            interview.end(
                    ledger.completes(before) ? Disposition.COMPLETE : Disposition.QUOTA_FULL, Optional.empty(), now);
        } else if (route.end() instanceof Route.End.ScreenedOut out) {
            ledger.screensOut(before, route);
            interview.end(Disposition.SCREENED_OUT, Optional.of(out.screenOut()), now);
        }
    }

    private static boolean closesScreener(OpenInterview before, Outcome.Taken taken) {
        return taken.route().screenerPassed()
                && !taken.state().screenerClosed()
                && before.instrument().questionnaire().pages().anyMatch(Page::screener);
    }

    private static PageSubmissionEntity paradata(
            InterviewEntity interview, OpenInterview before, Submission submission, Locale locale, Instant now) {
        Locale shown = before.instrument().locales().contains(locale) ? locale : before.locale();
        Texts texts = before.instrument().texts(shown);
        Page page = before.route().page(submission.page()).orElseThrow().page();
        PageSubmissionEntity paradata = new PageSubmissionEntity();
        paradata.wave = interview.wave;
        paradata.interview = interview.id;
        paradata.revision = interview.revision;
        paradata.page = page.id();
        paradata.action = submission.action();
        paradata.locale = shown.toLanguageTag();
        paradata.wordingHash = Wording.hash(texts, page);
        paradata.askedAt = interview.askedAt;
        paradata.submittedAt = now;
        paradata.milliseconds =
                Math.max(0, Duration.between(interview.askedAt, now).toMillis());
        return paradata;
    }

    /**
     * What came of it.
     *
     * @param interview as it is now
     * @param paradata to be stored
     */
    record Recorded(OpenInterview interview, PageSubmissionEntity paradata) {}
}
