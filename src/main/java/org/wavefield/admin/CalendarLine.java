package org.wavefield.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wavefield.agenda.ActionState;
import org.wavefield.agenda.AgendaEntry;
import org.wavefield.calendar.CalendarView.Place;
import org.wavefield.calendar.HolidayMark;
import org.wavefield.calendar.Hours;
import org.wavefield.calendar.LocalHour;
import org.wavefield.calendar.WaveDraft.FieldingDraft;

/**
 * When a fielding opens and closes, as a line of a table.
 *
 * @param panel name of its country panel
 * @param fielding its key; 0 in a preview
 * @param phase in lower case; empty in a preview
 * @param opens in the panel's own time
 * @param opensUtc the same moment in UTC
 * @param closes in the panel's own time
 * @param closesUtc the same moment in UTC
 * @param remarks what a reader should know: clocks that change, a shift, what opening waits for
 * @param holidays public holidays on which it opens or closes
 * @param movable whether its hours can still be shifted
 */
record CalendarLine(
        String panel,
        int fielding,
        int target,
        String phase,
        Moment opens,
        Moment opensUtc,
        Moment closes,
        Moment closesUtc,
        List<String> remarks,
        List<HolidayMark> holidays,
        boolean movable) {

    static CalendarLine of(FieldingDraft draft) {
        return of(draft.panel().name(), 0, draft.target(), "", draft.hours(), List.of(), draft.holidays(), false);
    }

    static CalendarLine of(Place place, boolean withdrawn) {
        String phase = place.fielding().phase().name().toLowerCase(Locale.ROOT);
        List<String> remarks = Stream.of(
                        place.moved().map(why -> "Shifted: " + why),
                        waits(place.opening()),
                        fails(place.opening()),
                        fails(place.closing()))
                .flatMap(Optional::stream)
                .toList();
        return of(
                place.fielding().panel().name(),
                place.fielding().id(),
                place.fielding().target(),
                phase,
                place.hours(),
                remarks,
                place.holidays(),
                !withdrawn && !phase.equals("closed"));
    }

    private static CalendarLine of(
            String panel,
            int fielding,
            int target,
            String phase,
            Hours hours,
            List<String> more,
            List<HolidayMark> holidays,
            boolean movable) {
        List<String> remarks = Stream.of(
                        hours.opens().remark().map(said -> "Opening: " + said),
                        hours.closes().remark().map(said -> "Closing: " + said),
                        hours.remark())
                .flatMap(Optional::stream)
                .toList();
        return new CalendarLine(
                panel,
                fielding,
                target,
                phase,
                local(hours.opens()),
                Moment.utc(hours.opens().moment()),
                local(hours.closes()),
                Moment.utc(hours.closes().moment()),
                Stream.concat(remarks.stream(), more.stream()).toList(),
                holidays,
                movable);
    }

    /** The way to shift it away from a holiday, with the reason filled in; another day is for whoever shifts to choose. */
    public String shiftQuery() {
        return holidays.isEmpty()
                ? ""
                : "?days=1&reason="
                        + URLEncoder.encode("Public holiday: " + holidays.get(0).name(), StandardCharsets.UTF_8);
    }

    private static Moment local(LocalHour hour) {
        return Moment.of(hour.moment(), hour.zone());
    }

    private static Optional<String> waits(Optional<AgendaEntry> opening) {
        return opening.filter(action -> action.state() == ActionState.PENDING)
                .flatMap(AgendaEntry::what)
                .map(why -> "Cannot open yet: " + why);
    }

    private static Optional<String> fails(Optional<AgendaEntry> action) {
        return action.filter(found -> found.state() == ActionState.DEAD)
                .map(found -> "Given up, see the agenda: " + found.lastError().orElse(found.key()));
    }
}
