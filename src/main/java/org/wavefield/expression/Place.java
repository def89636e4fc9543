package org.wavefield.expression;

/**
 * Where something stands in the order of a questionnaire.
 *
 * @param page the page's position; -1 for the facts, which are known before the first
 * @param pageId the page's id
 * @param step its turn on the page: items 0, computed values 1, 2, …; what looks at the whole page {@link #LAST}
 */
record Place(int page, String pageId, int step) {

    static final int LAST = Integer.MAX_VALUE;

    static final Place FACTS = new Place(-1, "", 0);

    /** Whether what stands here is known there. */
    boolean isBefore(Place other) {
        return page < other.page || page == other.page && step < other.step;
    }
}
