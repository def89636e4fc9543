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

    /** The same with the holidays of its countries. */
    WaveDraft marked(PublicHolidays known) {
        return new WaveDraft(
                number,
                title,
                startsOn,
                fieldings.stream().map(fielding -> fielding.marked(known)).toList());
    }

    /** The same under another number. */
    WaveDraft numbered(int other) {
        return new WaveDraft(other, title, startsOn, fieldings);
    }

    /**
     * One of its fieldings.
     *
     * @param target completes wanted
     * @param holidays public holidays on which it would open or close
     */
    public record FieldingDraft(CountryPanel panel, int target, Hours hours, List<HolidayMark> holidays) {
        public FieldingDraft {
            holidays = List.copyOf(holidays);
        }

        FieldingDraft(CountryPanel panel, int target, Hours hours) {
            this(panel, target, hours, List.of());
        }

        /** The same with the holidays of its country. */
        FieldingDraft marked(PublicHolidays known) {
            return new FieldingDraft(panel, target, hours, known.marks(panel.country(), hours));
        }
    }
}
