package org.wavefield.questionnaire;

import java.time.LocalDate;

/** The first and the last day that is taken, both included. */
public record DateRange(LocalDate first, LocalDate last) {

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
