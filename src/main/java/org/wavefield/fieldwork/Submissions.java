package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wavefield.instrument.CountryProtocol;
import org.wavefield.interview.Action;
import org.wavefield.interview.Outcome;
import org.wavefield.interview.Submission;

/**
 * Takes pages' forms: one transaction each, that locks the interview's row, asks the engine, and writes the row and one
 * line of paradata. Whoever sends the same form at the same moment waits for the lock, and then is a repetition.
 */
@ApplicationScoped
class Submissions {

    private final StoredInterviews stored;
    private final Recording recording;
    private final Codes codes;
    private final EntityManager entities;
    private final Clock clock;

    Submissions(StoredInterviews stored, Recording recording, Codes codes, EntityManager entities, Clock clock) {
        this.stored = stored;
        this.recording = recording;
        this.codes = codes;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    Submitted take(InterviewId id, Secret secret, Submission submission, Locale locale) {
        return heard(
                id,
                secret,
                (interview, before) -> allowed(
                                submission.action(),
                                before.instrument().definition().protocol())
                        ? take(interview, before, submission, locale)
                        : refused(before, "an action that the country protocol does not have"));
    }

    @Transactional
    Submitted takeAndSwitch(InterviewId id, Secret secret, Submission submission, Locale locale, Locale next) {
        return heard(
                id,
                secret,
                (interview, before) -> before.instrument().locales().contains(next)
                        ? switched(interview, take(interview, before, submission, locale), next)
                        : refused(before, "a language that the panel does not have"));
    }

    private Submitted heard(
            InterviewId id, Secret secret, BiFunction<InterviewEntity, OpenInterview, Submitted.Heard> hear) {
        Optional<InterviewEntity> interview = stored.lock(id, secret);
        if (interview.isEmpty()) {
            return new Submitted.NotFound();
        }
        OpenInterview before = stored.open(interview.get());
        return before.takesAnswers() ? hear.apply(interview.get(), before) : new Submitted.Over(before);
    }

    private Submitted.Heard take(
            InterviewEntity interview, OpenInterview before, Submission submission, Locale locale) {
        Outcome outcome = before.instrument().engine().submit(before.state(), before.facts(), submission);
        if (outcome instanceof Outcome.Taken taken) {
            return new Submitted.Heard(record(interview, before, submission, locale, taken), outcome);
        }
        return new Submitted.Heard(before, outcome);
    }

    private static Submitted.Heard switched(InterviewEntity interview, Submitted.Heard heard, Locale next) {
        interview.locale = next.toLanguageTag();
        interview.wordingHash = heard.interview().instrument().texts(next).wordingHash();
        return new Submitted.Heard(heard.interview().in(next), heard.outcome());
    }

    private static Submitted.Heard refused(OpenInterview before, String reason) {
        return new Submitted.Heard(before, new Outcome.Refused(reason));
    }

    private static boolean allowed(Action action, CountryProtocol protocol) {
        return switch (action) {
            case NEXT -> true;
            case BACK -> protocol.back();
            case SAVE -> protocol.resume();
        };
    }

    private OpenInterview record(
            InterviewEntity interview,
            OpenInterview before,
            Submission submission,
            Locale locale,
            Outcome.Taken taken) {
        Recording.Recorded recorded = recording.record(interview, before, submission, locale, taken, clock.instant());
        entities.persist(recorded.paradata());
        if (interview.disposition != null) {
            codes.removeResume(interview.publicId());
        }
        return recorded.interview();
    }
}
