package org.wavefield.interview;

import java.util.List;

/** What came of a submission. */
public sealed interface Outcome {

    /**
     * It was taken.
     *
     * @param state what is remembered from now on
     * @param route where the respondent is now
     * @param next where to lead the respondent
     */
    record Taken(InterviewState state, Route route, Next next) implements Outcome {}

    /**
     * It had been taken before: the same answer, and nothing changes.
     *
     * @param next where the respondent was, and is, led
     */
    record Repeated(Route route, Next next) implements Outcome {}

    /**
     * The page has to be mended; nothing is stored.
     *
     * @param page the page, as asked
     * @param problems at least one, in the page's order
     */
    record Invalid(Route route, AskedPage page, List<InputProblem> problems) implements Outcome {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Something newer was said on this page in another tab; nothing is stored.
     *
     * @param page the page, as asked, with what was typed to be shown in it
     */
    record Stale(Route route, AskedPage page) implements Outcome {}

    /** The page is not on the route any more, or its answers are closed; nothing is stored. */
    record OffRoute(Route route) implements Outcome {}

    /**
     * No form of ours sends this: a field or a code that the page does not offer, an unknown page, a revision of the
     * future. Nothing is stored.
     *
     * @param reason for the log, without any value that was sent
     */
    record Refused(String reason) implements Outcome {}

    /** Where to lead the respondent. */
    sealed interface Next {

        /** To this page of the route. */
        record To(String page) implements Next {}

        /** To what {@link Route#end} says. */
        record Onward() implements Next {}

        /** To the page that tells how to come back. */
        record Saved() implements Next {}
    }
}
