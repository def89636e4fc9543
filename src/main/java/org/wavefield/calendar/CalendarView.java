package org.wavefield.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wavefield.agenda.AgendaEntry;
import org.wavefield.instrument.StudyDefinition;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Fielding;
import org.wavefield.study.Wave;

/**
 * The whole calendar of a study.
 *
 * @param definition what the newest questionnaire's files say of the study: its dates, terms and events
 * @param inFiles waves of the files that are not in the calendar, and not there otherwise
 * @param planned waves with planned hours, by their first opening
 */
public record CalendarView(
        StudyDefinition definition,
        List<CountryPanel> panels,
        List<StudyDefinition.PlannedWave> inFiles,
        List<Rule> rules,
        List<Planned> planned) {

    /** A rule that was saved. */
    public record Rule(int id, WaveRule rule, Instant savedAt) {}

    /**
     * A wave with planned hours.
     *
     * @param rule key of the rule that made it; empty if somebody made it by hand
     * @param withdrawn why it was taken back, if it was
     */
    public record Planned(Wave wave, Optional<Integer> rule, Optional<String> withdrawn, List<Place> places) {}

    /**
     * One of its fieldings.
     *
     * @param moved why its hours are not those of its rule, if they are not
     * @param holidays public holidays on which it opens or closes
     * @param opening the due action that opens it
     * @param closing the due action that closes it
     */
    public record Place(
            Fielding fielding,
            Hours hours,
            Optional<String> moved,
            List<HolidayMark> holidays,
            Optional<AgendaEntry> opening,
            Optional<AgendaEntry> closing) {}
}
