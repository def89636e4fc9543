package org.wavefield.fieldwork;

/** What came of starting an interview. */
public sealed interface Start {

    /**
     * It has begun, now or when the same token came before; it may have ended since.
     *
     * @param id public: it may stand in addresses
     * @param secret whoever holds it is the respondent
     */
    record Started(InterviewId id, Secret secret) implements Start {}

    /** The same token has started it before, and it was resumed elsewhere since: only its code opens it. */
    record Elsewhere() implements Start {}

    /** The fielding lets nobody in: it is not open, or not by this way. */
    record NotOpen() implements Start {}

    /** Another text, or another language than those offered, was agreed to: ask again. */
    record NoConsent() implements Start {}
}
