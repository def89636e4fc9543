package org.wavefield.calendar;

import java.time.LocalDate;
import java.util.List;
import org.wavefield.study.CountryPanel;

/**
 * A wave that a rule would make.
 *
 * @param number within the study
 * @param startsOn the day that the rule names
 */
public record WaveDraft(int number, String title, LocalDate startsOn, List<FieldingDraft> fieldings) {
    public WaveDraft {
        fieldings = List.copyOf(fieldings);
    }

    /** The same under another number. */
    WaveDraft numbered(int other) {
        return new WaveDraft(other, title, startsOn, fieldings);
    }

    /**
     * One of its fieldings.
     *
     * @param target completes wanted
     */
    public record FieldingDraft(CountryPanel panel, int target, Hours hours) {}
}
