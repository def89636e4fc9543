package org.wavefield.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.fieldwork.Disposition;
import org.wavefield.fieldwork.FieldingCounts;

/** How a fielding goes, as a document. */
@Schema(name = "Counts")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CountsEntry(
        @Schema(description = "Interviews begun, those that have ended included") long started,
        @Schema(description = "Interviews begun and not ended") long underWay,
        @Schema(
                        description =
                                "How many ended how: complete, partial, break_off, declined, screened_out, quota_full, "
                                        + "duplicate, quality; declined ones never started")
                Map<String, Long> ended,
        @Schema(description = "When the last interview began") Optional<Instant> lastStarted) {

    static CountsEntry of(FieldingCounts counts) {
        Map<String, Long> ended = Arrays.stream(Disposition.values())
                .collect(Collectors.toMap(Disposition::code, counts::of, Long::sum, LinkedHashMap::new));
        return new CountsEntry(counts.started(), counts.underWay(), ended, counts.lastStarted());
    }
}
