package org.wavefield.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.fieldwork.FieldingCounts;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Fielding;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;

/** One fielding as a document. */
@Schema(name = "Fielding", description = "One wave in one country panel")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record FieldingEntry(
        @Schema(description = "Its key in paths", examples = "7") int id,
        StudyEntry study,
        WaveEntry wave,
        PanelEntry panel,
        @Schema(
                        description = "Whose answers it collects: people's, or simulated respondents'",
                        enumeration = {"real", "rehearsal"})
                String kind,
        @Schema(enumeration = {"planned", "open", "paused", "closed"}) String phase,
        @Schema(description = "Whether everyone with its address may take part") boolean openEntry,
        @Schema(description = "How many completes it wants") int target,
        @Schema(description = "When it first let respondents in") Optional<Instant> openedAt,
        @Schema(description = "When it ended") Optional<Instant> closedAt,
        CountsEntry counts) {

    static FieldingEntry of(Fielding fielding, FieldingCounts counts) {
        return new FieldingEntry(
                fielding.id(),
                StudyEntry.of(fielding.wave().study()),
                WaveEntry.of(fielding.wave()),
                PanelEntry.of(fielding.panel()),
                fielding.kind().code(),
                fielding.phase().name().toLowerCase(Locale.ROOT),
                fielding.openEntry(),
                fielding.target(),
                fielding.openedAt(),
                fielding.closedAt(),
                CountsEntry.of(counts));
    }

    /** A study as a document. */
    @Schema(name = "Study")
    record StudyEntry(@Schema(examples = "microcode") String code, String title) {

        private static StudyEntry of(Study study) {
            return new StudyEntry(study.code(), study.title());
        }
    }

    /** A wave as a document. */
    @Schema(name = "Wave")
    record WaveEntry(
            @Schema(examples = "3") int number,
            String title,
            @Schema(description = "Whether it shows Wavefield and measures nothing") boolean demonstration) {

        private static WaveEntry of(Wave wave) {
            return new WaveEntry(wave.number(), wave.title(), wave.demonstration());
        }
    }

    /** A country panel as a document. */
    @Schema(name = "CountryPanel")
    record PanelEntry(
            @Schema(examples = "DE") String code,
            @Schema(description = "ISO 3166", examples = "DE") String country,
            @Schema(examples = "Germany") String name,
            @Schema(description = "IANA", examples = "Europe/Berlin") String timeZone) {

        private static PanelEntry of(CountryPanel panel) {
            return new PanelEntry(
                    panel.code(),
                    panel.country(),
                    panel.name(),
                    panel.timeZone().getId());
        }
    }
}
