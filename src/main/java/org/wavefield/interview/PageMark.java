package org.wavefield.interview;

/**
 * What is remembered of the last submission of a page that was taken.
 *
 * @param base the revision of the interview that the respondent's form was made from
 * @param revision the revision that the submission made
 * @param passed whether the page has ever been left with {@link Action#NEXT}
 * @param digest tells this submission from others, the same for the same fields and action
 */
public record PageMark(int base, int revision, boolean passed, String digest) {}
