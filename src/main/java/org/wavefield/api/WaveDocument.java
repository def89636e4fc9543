package org.wavefield.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.fieldwork.FieldingNumbers;
import org.wavefield.fieldwork.Pace;
import org.wavefield.fieldwork.Rate;
import org.wavefield.fieldwork.Rates;
import org.wavefield.fieldwork.WaveNumbers;
import org.wavefield.study.Fielding;
import org.wavefield.study.Period;

/** How a wave goes, as a document. */
@Schema(name = "WaveNumbers", description = "How a wave goes. Rehearsals are in no number")
record WaveDocument(
        String study,
        int number,
        String title,
        @Schema(description = "Whether it shows Wavefield and measures nothing") boolean demonstration,
        List<FieldingDocument> fieldings,
        @Schema(description = "Country panels of the study that the wave does not field") List<AbsentDocument> absent,
        @Schema(description = "Keys of the fieldings that rehearse it") List<Integer> rehearsals) {

    static WaveDocument of(WaveNumbers numbers, Instant now) {
        return new WaveDocument(
                numbers.wave().study().code(),
                numbers.wave().number(),
                numbers.wave().title(),
                numbers.wave().demonstration(),
                numbers.fielded().stream()
                        .map(one -> FieldingDocument.of(one, now))
                        .toList(),
                numbers.absent().stream()
                        .map(one -> new AbsentDocument(one.panel().code(), one.expected()))
                        .toList(),
                numbers.rehearsals().stream().map(Fielding::id).toList());
    }

    /** A country panel that is not there. */
    @Schema(name = "AbsentPanel")
    record AbsentDocument(
            @Schema(examples = "RU") String panel,
            @Schema(description = "Whether it is to come: not yet received") boolean expected) {}

    /** One fielding of the wave, with all its numbers. */
    @Schema(name = "FieldingNumbers")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FieldingDocument(
            FieldingEntry fielding,
            Optional<Instant> plannedOpening,
            Optional<Instant> plannedClosing,
            @Schema(description = "Completes that the plan, a straight line, wants by now") OptionalLong due,
            @Schema(description = "When the target is reached at the pace of the last 24 hours")
                    Optional<Instant> forecast,
            @Schema(description = "In per cent; left out if it is a share of none") OptionalDouble incidence,
            OptionalDouble participationRate,
            OptionalDouble completionRate,
            OptionalDouble breakOffRate,
            @Schema(description = "Median of whole minutes of completes") OptionalInt medianMinutes,
            @Schema(description = "Break-offs by the page that was sent last; empty for none")
                    Map<String, Long> brokenOff) {

        private static FieldingDocument of(FieldingNumbers numbers, Instant now) {
            Pace pace = numbers.pace(now);
            Rates rates = numbers.rates();
            return new FieldingDocument(
                    FieldingEntry.of(numbers.fielding(), numbers.counts()),
                    numbers.planned().map(Period::opens),
                    numbers.planned().map(Period::closes),
                    pace.due(),
                    pace.forecast(),
                    percent(rates.incidence()),
                    percent(rates.participation()),
                    percent(rates.completion()),
                    percent(rates.breakOff()),
                    numbers.lengths().median(),
                    numbers.brokenOff());
        }

        private static OptionalDouble percent(Rate rate) {
            return rate.percent();
        }
    }
}
