package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.wavefield.fieldwork.Admission.Place;
import org.wavefield.instrument.Texts;
import org.wavefield.interview.InterviewState;
import org.wavefield.interview.Outcome;
import org.wavefield.interview.Route;
import org.wavefield.interview.Submission;
import org.wavefield.questionnaire.Page;

/**
 * Takes pages' forms: one transaction each, that locks the interview's row, asks the engine, and writes the row and one
 * line of paradata. Whoever sends the same form at the same moment waits for the lock, and then is a repetition.
 */
@ApplicationScoped
class Submissions {

    private final StoredInterviews stored;
    private final Admission admission;
    private final Codes codes;
    private final EntityManager entities;
    private final Clock clock;

    Submissions(StoredInterviews stored, Admission admission, Codes codes, EntityManager entities, Clock clock) {
        this.stored = stored;
        this.admission = admission;
        this.codes = codes;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    Submitted take(InterviewId id, Secret secret, Submission submission, Locale locale) {
        Optional<InterviewEntity> interview = stored.lock(id, secret);
        if (interview.isEmpty()) {
            return new Submitted.NotFound();
        }
        OpenInterview before = stored.open(interview.get());
        if (!before.takesAnswers()) {
            return new Submitted.Over(before);
        }
        Outcome outcome = before.instrument().engine().submit(before.state(), before.facts(), submission);
        if (outcome instanceof Outcome.Taken taken) {
            return new Submitted.Heard(record(interview.get(), before, submission, locale, taken), outcome);
        }
        return new Submitted.Heard(before, outcome);
    }

    private OpenInterview record(
            InterviewEntity interview,
            OpenInterview before,
            Submission submission,
            Locale locale,
            Outcome.Taken taken) {
        Instant now = clock.instant();
        InterviewState state =
                closesScreener(before, taken) ? closeScreener(interview, before, taken, now) : taken.state();
        if (interview.disposition == null && taken.next() instanceof Outcome.Next.Onward) {
            arrive(interview, taken.route().end(), now);
        }
        interview.remember(state);
        entities.persist(paradata(interview, before, submission, locale, now));
        interview.askedAt = now;
        return before.after(
                state,
                taken.route(),
                Optional.ofNullable(interview.disposition),
                Optional.ofNullable(interview.screenOut));
    }

    /** The screener closes when there is a place; where there is none, the interview ends. */
    private InterviewState closeScreener(
            InterviewEntity interview, OpenInterview before, Outcome.Taken taken, Instant now) {
        Place place = admission.ask(before.id(), before.fielding(), taken.route());
        return switch (place) {
            case QUOTA_FULL -> {
                end(interview, Disposition.QUOTA_FULL, Optional.empty(), now);
                yield taken.state();
            }
            case ADMITTED -> {
                interview.screenerClosedAt = now;
                yield taken.state().withScreenerClosed();
            }
        };
    }

    /**
     * Ends the interview where its route ends, once the respondent goes on there: whoever goes back may still change what
     * ends it.
     */
    private void arrive(InterviewEntity interview, Route.End end, Instant now) {
        if (end instanceof Route.End.Complete) {
            end(interview, Disposition.COMPLETE, Optional.empty(), now);
        } else if (end instanceof Route.End.ScreenedOut out) {
            end(interview, Disposition.SCREENED_OUT, Optional.of(out.screenOut()), now);
        }
    }

    private static boolean closesScreener(OpenInterview before, Outcome.Taken taken) {
        return taken.route().screenerPassed()
                && !taken.state().screenerClosed()
                && before.instrument().questionnaire().pages().anyMatch(Page::screener);
    }

    private void end(InterviewEntity interview, Disposition how, Optional<String> screenOut, Instant now) {
        interview.end(how, screenOut, now);
        codes.removeResume(interview.publicId());
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
}
