package org.wavefield.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.fieldwork.Term;
import org.wavefield.fieldwork.Term.Round;
import org.wavefield.fieldwork.Term.Stretch;
import org.wavefield.instrument.StudyDefinition;

/** A study over its whole time, as a document. */
@Schema(name = "StudyTerm", description = "A study with its waves, those that its files plan included")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record StudyDocument(
        @Schema(examples = "microcode") String code,
        String title,
        @Schema(description = "Its first day") Optional<LocalDate> startsOn,
        @Schema(description = "Its last day") Optional<LocalDate> endsOn,
        List<TermDocument> terms,
        List<EventDocument> events,
        List<RoundDocument> waves) {

    static StudyDocument of(Term term) {
        return new StudyDocument(
                term.study().code(),
                term.study().title(),
                term.definition().map(StudyDefinition::startsOn),
                term.definition().map(StudyDefinition::endsOn),
                term.definition().stream()
                        .flatMap(said -> said.terms().stream())
                        .map(mark -> new TermDocument(mark.title(), mark.from(), mark.to()))
                        .toList(),
                term.definition().stream()
                        .flatMap(said -> said.events().stream())
                        .map(mark -> new EventDocument(mark.title(), mark.on()))
                        .toList(),
                term.rounds().stream().map(RoundDocument::of).toList());
    }

    /** A stretch of time marked on the calendar. */
    @Schema(name = "Term")
    record TermDocument(String title, LocalDate from, LocalDate to) {}

    /** A day marked on the calendar. */
    @Schema(name = "Event")
    record EventDocument(String title, LocalDate on) {}

    /** A wave of the study. */
    @Schema(name = "TermWave")
    record RoundDocument(
            int number,
            String title,
            boolean demonstration,
            @Schema(description = "Whether it is more than a plan in the study's files") boolean made,
            List<StretchDocument> panels) {

        private static RoundDocument of(Round round) {
            return new RoundDocument(
                    round.number(),
                    round.title(),
                    round.demonstration(),
                    round.made(),
                    round.stretches().stream().map(StretchDocument::of).toList());
        }
    }

    /** A wave in one country panel. */
    @Schema(name = "TermFielding")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StretchDocument(
            @Schema(examples = "DE") String panel,
            Optional<Integer> fielding,
            @Schema(enumeration = {"planned", "open", "paused", "closed"}) String phase,
            @Schema(description = "When it opened, or is to") Optional<Instant> from,
            @Schema(description = "When it closed, or is to") Optional<Instant> to) {

        private static StretchDocument of(Stretch stretch) {
            return new StretchDocument(
                    stretch.panel().code(),
                    stretch.fielding(),
                    stretch.phase().name().toLowerCase(Locale.ROOT),
                    stretch.from(),
                    stretch.to());
        }
    }
}
