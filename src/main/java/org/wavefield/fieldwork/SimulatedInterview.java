package org.wavefield.fieldwork;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wavefield.interview.Outcome;
import org.wavefield.interview.Submission;

/** An interview of a simulated respondent, at the times that the simulation says; stored with others when it is over. */
public final class SimulatedInterview {

    private final Recording recording;
    private final InterviewEntity row;
    private final List<PageSubmissionEntity> paradata = new ArrayList<>();
    private final Secret secret;
    private OpenInterview interview;

    SimulatedInterview(Recording recording, InterviewEntity row, Secret secret, OpenInterview interview) {
        this.recording = recording;
        this.row = row;
        this.secret = secret;
        this.interview = interview;
    }

    /** As it is now. */
    public OpenInterview interview() {
        return interview;
    }

    /**
     * Takes a page's form by the same rules as a person's.
     *
     * @param when not before the submission before
     */
    public Outcome submit(Submission submission, Instant when) {
        Outcome outcome = interview.instrument().engine().submit(interview.state(), interview.facts(), submission);
        if (outcome instanceof Outcome.Taken taken) {
            Recording.Recorded recorded = recording.record(row, interview, submission, interview.locale(), taken, when);
            interview = recorded.interview();
            paradata.add(recorded.paradata());
        }
        return outcome;
    }

    InterviewEntity row() {
        return row;
    }

    InterviewCodeEntity withdrawalCode() {
        return InterviewCodeEntity.of(interview.id(), InterviewCodeEntity.Purpose.WITHDRAWAL, secret.withdrawalCode());
    }

    List<PageSubmissionEntity> paradata() {
        return paradata;
    }
}
