package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
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
        Recording.Recorded recorded = recording.record(interview, before, submission, locale, taken, clock.instant());
        entities.persist(recorded.paradata());
        if (interview.disposition != null) {
            codes.removeResume(interview.publicId());
        }
        return recorded.interview();
    }
}
