package org.wavefield.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.fieldwork.CellState;

/** The quotas of a fielding as a document. */
@Schema(name = "Quotas", description = "How full a fielding's quota cells are; no cells if it has no quotas")
record QuotaEntry(@Schema(description = "The fielding's key", examples = "7") int fielding, List<CellEntry> cells) {

    static QuotaEntry of(int fielding, List<CellState> cells) {
        return new QuotaEntry(fielding, cells.stream().map(CellEntry::of).toList());
    }

    /** A quota cell as a document. */
    @Schema(name = "QuotaCell")
    record CellEntry(
            @Schema(examples = "12") int id,
            @Schema(description = "The table that it belongs to", examples = "age_group × gender") String quota,
            @Schema(description = "The codes of which a respondent has one, for each variable")
                    Map<String, List<String>> variables,
            @Schema(description = "Completes wanted") int target,
            @Schema(description = "How many more it admits; 0 if it is strict") int tolerance,
            @Schema(
                            description =
                                    "Places that it has: target and tolerance, or more where a target was lowered below"
                                            + " what was taken already")
                    int limit,
            @Schema(description = "Places held by interviews under way") int reserved,
            @Schema(description = "Places of completes") int completed,
            @Schema(description = "Places that nobody holds") int left,
            @Schema(description = "Whether it has all of its completes") boolean full) {

        private static CellEntry of(CellState cell) {
            return new CellEntry(
                    cell.id(),
                    cell.quota(),
                    cell.condition().codes().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue()))),
                    cell.target(),
                    cell.tolerance(),
                    cell.limit(),
                    cell.reserved(),
                    cell.completed(),
                    cell.left(),
                    cell.full());
        }
    }
}
