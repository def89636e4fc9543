package org.wavefield.api;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.calendar.CalendarView.Place;
import org.wavefield.calendar.HolidayMark;
import org.wavefield.calendar.Hours;
import org.wavefield.calendar.WaveDraft.FieldingDraft;
import org.wavefield.study.CountryPanel;

/** When a fielding opens and closes. */
@Schema(name = "PlannedFielding")
record HoursEntry(
        @Schema(examples = "DE") String panel,
        @Schema(description = "Key of the fielding; none in a preview") Optional<Integer> fielding,
        @Schema(description = "planned, open, paused or closed; none in a preview") Optional<String> phase,
        @Schema(description = "Completes wanted") int target,
        @Schema(examples = "Europe/Berlin") String zone,
        @Schema(description = "As agreed, local to the zone", examples = "2026-03-02T09:00") LocalDateTime opens,
        Instant opensAt,
        LocalDateTime closes,
        Instant closesAt,
        @Schema(description = "Public holidays, clocks that change, shifts, launch gates that are not green")
                List<String> remarks) {

    static HoursEntry of(FieldingDraft draft) {
        return of(
                draft.panel(),
                Optional.empty(),
                Optional.empty(),
                draft.target(),
                draft.hours(),
                sentences(draft.holidays()));
    }

    static HoursEntry of(Place place) {
        return of(
                place.fielding().panel(),
                Optional.of(place.fielding().id()),
                Optional.of(place.fielding().phase().name().toLowerCase(Locale.ROOT)),
                place.fielding().target(),
                place.hours(),
                Stream.concat(
                        sentences(place.holidays()),
                        Stream.of(place.moved(), place.opening().flatMap(action -> action.what()))
                                .flatMap(Optional::stream)));
    }

    private static Stream<String> sentences(List<HolidayMark> holidays) {
        return holidays.stream().map(HolidayMark::sentence);
    }

    private static HoursEntry of(
            CountryPanel panel,
            Optional<Integer> fielding,
            Optional<String> phase,
            int target,
            Hours hours,
            Stream<String> more) {
        Stream<String> clocks = Stream.of(hours.opens().remark(), hours.closes().remark(), hours.remark())
                .flatMap(Optional::stream);
        return new HoursEntry(
                panel.code(),
                fielding,
                phase,
                target,
                panel.timeZone().getId(),
                hours.opens().local(),
                hours.opens().moment(),
                hours.closes().local(),
                hours.closes().moment(),
                Stream.concat(clocks, more).toList());
    }
}
