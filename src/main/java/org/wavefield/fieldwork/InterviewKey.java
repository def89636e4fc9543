package org.wavefield.fieldwork;

import java.util.UUID;

/** The key of an interview's row: its public id as columns. */
record InterviewKey(int wave, UUID id) {

    static InterviewKey of(InterviewId id) {
        return new InterviewKey(id.wave(), id.number());
    }
}
