package org.wavefield.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.agenda.AgendaEntry;

/** The agenda. */
@Schema(name = "Agenda")
record AgendaAnswer(List<Line> dead, List<Line> overdue, List<Line> upcoming) {

    /** A due action. */
    @Schema(name = "DueAction")
    record Line(
            long id,
            @Schema(examples = "fielding.open") String kind,
            @Schema(examples = "fielding:12") String subject,
            @Schema(description = "The hour that it was planned for") Instant dueAt,
            @Schema(description = "When it is tried next") Instant nextAt,
            int attempts,
            Optional<String> lastError,
            @Schema(description = "What it waits for") Optional<String> what) {

        static Line of(AgendaEntry action) {
            return new Line(
                    action.id(),
                    action.kind(),
                    action.subject(),
                    action.dueAt(),
                    action.nextAt(),
                    action.attempts(),
                    action.lastError(),
                    action.what());
        }
    }
}
