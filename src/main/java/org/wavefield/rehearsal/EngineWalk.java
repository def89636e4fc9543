package org.wavefield.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.fieldwork.OpenInterview;
import org.wavefield.fieldwork.SimulatedInterview;
import org.wavefield.fieldwork.SimulatedInterviews;
import org.wavefield.interview.Action;
import org.wavefield.interview.AskedPage;
import org.wavefield.interview.Outcome;
import org.wavefield.interview.Route;
import org.wavefield.interview.Submission;
import org.wavefield.rehearsal.Walked.End;
import org.wavefield.study.Fielding;

/** Hands forms to the engine page by page, and stores the interviews of all respondents in one transaction. */
@ApplicationScoped
class EngineWalk implements Walk {

    private final SimulatedInterviews interviews;
    private final Interviews doors;
    private final Clock clock;

    EngineWalk(SimulatedInterviews interviews, Interviews doors, Clock clock) {
        this.interviews = interviews;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Walked> walk(Fielding fielding, List<SimulatedRespondent> respondents) {
        List<Walked> walked = new ArrayList<>();
        List<SimulatedInterview> over = new ArrayList<>();
        for (SimulatedRespondent respondent : respondents) {
            Locale locale = respondent.locale(fielding.panel().locales());
            if (respondent.declines()) {
                doors.decline(fielding.id(), locale);
                walked.add(new Walked(End.DECLINED, List.of(), Duration.ZERO));
            } else {
                Instant start = clock.instant();
                SimulatedInterview interview = interviews.begin(fielding, locale, start);
                walked.add(new Pass(respondent, interview, start).walk());
                over.add(interview);
            }
        }
        interviews.store(over);
        return walked;
    }

    /** One respondent's pass through one interview. */
    private static final class Pass {
        private final SimulatedRespondent respondent;
        private final SimulatedInterview interview;
        private final Instant start;
        private final List<String> pages = new ArrayList<>();
        private Instant now;

        Pass(SimulatedRespondent respondent, SimulatedInterview interview, Instant start) {
            this.respondent = respondent;
            this.interview = interview;
            this.start = start;
            this.now = start;
        }

        Walked walk() {
            while (interview.interview().takesAnswers()
                    && interview.interview().route().end() instanceof Route.End.Asking asking) {
                pages.add(asking.page().id());
                if (respondent.breaksOffAt(asking.page().id())) {
                    return walked(End.LEFT);
                }
                if (!answer(asking.page())) {
                    return walked(End.STUCK);
                }
            }
            return walked(interview.interview().disposition().map(End::of).orElse(End.STUCK));
        }

        private boolean answer(AskedPage page) {
            now = now.plus(respondent.timeOn(page.id()));
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                OpenInterview before = interview.interview();
                Submission submission = new Submission(
                        page.id(), before.state().revision(), Action.NEXT, respondent.fill(page, attempt));
                if (interview.submit(submission, now) instanceof Outcome.Taken) {
                    return true;
                }
            }
            return false;
        }

        private Walked walked(End end) {
            return new Walked(end, pages, Duration.between(start, now));
        }
    }
}
