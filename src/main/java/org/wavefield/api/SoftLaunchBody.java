package org.wavefield.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.fieldwork.SoftLaunch;

/** What is sent and told about soft launches. */
final class SoftLaunchBody {

    private SoftLaunchBody() {}

    /** A soft launch that is wanted. */
    @Schema(name = "SoftLaunchOrder")
    record Order(
            @Schema(description = "After how many completes it pauses; without a number, it does not", examples = "50")
                    Optional<Integer> completes) {

        OptionalInt wanted() {
            return completes.map(OptionalInt::of).orElse(OptionalInt.empty());
        }
    }

    /** What was found at the pause. */
    @Schema(name = "SoftLaunchPause")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Pause(
            Instant at,
            long completes,
            @Schema(description = "Interviews that had begun and not ended") long underWay,
            @Schema(description = "Whole minutes; without completes, none") Optional<Integer> medianMinutes,
            long brokenOff,
            @Schema(description = "Of how many that were asked the questionnaire and had ended") long brokenOffOf,
            long screenedOut,
            @Schema(description = "Of how many whose eligibility had become known") long screenedOutOf) {

        static Pause of(SoftLaunch.Pause pause) {
            return new Pause(
                    pause.at(),
                    pause.completes(),
                    pause.underWay(),
                    pause.medianMinutes().isPresent()
                            ? Optional.of(pause.medianMinutes().getAsInt())
                            : Optional.empty(),
                    pause.brokenOff().of(),
                    pause.brokenOff().among(),
                    pause.screenedOut().of(),
                    pause.screenedOut().among());
        }
    }

    /** A soft launch as a document. */
    @Schema(name = "SoftLaunch", description = "Without a number of completes, the fielding has none")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(Optional<Integer> completes, boolean waits, Optional<Pause> pause, Optional<Instant> wentOnAt) {

        static Entry of(Optional<SoftLaunch> soft) {
            return new Entry(
                    soft.map(SoftLaunch::completes),
                    soft.filter(SoftLaunch::waits).isPresent(),
                    soft.flatMap(SoftLaunch::pause).map(Pause::of),
                    soft.flatMap(SoftLaunch::wentOnAt));
        }
    }
}
