package org.wavefield.interview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wavefield.questionnaire.Answer;

/**
 * All that an interview remembers. There is no position in it: where the respondent is follows from it.
 *
 * @param answers everything ever said and not taken back, on the route or off it, by item; computed values are not among
 *     them
 * @param pages the last submission of each page
 * @param revision how many submissions have been taken
 * @param screenerClosed whether the answers of screener pages can no longer be changed
 */
public record InterviewState(
        Map<String, Answer> answers, Map<String, PageMark> pages, int revision, boolean screenerClosed) {

    /** An interview that has just begun. */
    public static final InterviewState EMPTY = new InterviewState(Map.of(), Map.of(), 0, false);

    public InterviewState {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
    }

    /** The same with the screener closed. */
    public InterviewState withScreenerClosed() {
        return new InterviewState(answers, pages, revision, true);
    }

    /** The same with other answers. */
    InterviewState withAnswers(Map<String, Answer> others) {
        return new InterviewState(others, pages, revision, screenerClosed);
    }

    /** Whether the page has been left with {@link Action#NEXT}. */
    public boolean passed(String page) {
        PageMark mark = pages.get(page);
        return mark != null && mark.passed();
    }
}
