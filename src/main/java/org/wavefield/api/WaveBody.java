package org.wavefield.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.calendar.HoursInput;
import org.wavefield.study.PanelStanding;
import org.wavefield.study.Wave;
import org.wavefield.study.WaveOrder;

/** What is sent and told about waves. */
final class WaveBody {

    private static final String OPENS = "When it opens by itself, local to each country panel; by hand without it";
    private static final String CLOSES = "When it closes by itself, local to each country panel; by hand without it";

    private WaveBody() {}

    /** A wave that is wanted. */
    @Schema(name = "WaveOrder")
    record Order(
            @Schema(description = "Within the study", examples = "3") int number,
            @Schema(examples = "June 2025") String title,
            @Schema(description = "The modules that are on") Optional<Set<String>> modules,
            @Schema(description = "Completes wanted, by country panel; only these are asked")
                    Optional<Map<String, Integer>> targets,
            @Schema(description = "Whether everyone with the address may take part") Optional<Boolean> openEntry,
            @Schema(description = "Number of a published version", examples = "2") int version,
            @Schema(description = OPENS, examples = "2027-03-01T09:00") Optional<String> opens,
            @Schema(description = CLOSES, examples = "2027-03-28T23:59") Optional<String> closes) {

        HoursInput hours() {
            return new HoursInput(opens.orElse(""), closes.orElse(""));
        }

        WaveOrder toOrder(long versionId) {
            return new WaveOrder(
                    number,
                    title,
                    modules.orElse(Set.of()),
                    targets.orElse(Map.of()),
                    openEntry.orElse(true),
                    versionId);
        }
    }

    /** A wave like another one; what is left out is as there. */
    @Schema(name = "WaveClone")
    record Clone(
            @Schema(examples = "4") int number,
            @Schema(examples = "September 2025") String title,
            @Schema(description = "Number of a published version", examples = "2") int version,
            @Schema(description = OPENS, examples = "2027-03-01T09:00") Optional<String> opens,
            @Schema(description = CLOSES, examples = "2027-03-28T23:59") Optional<String> closes) {

        HoursInput hours() {
            return new HoursInput(opens.orElse(""), closes.orElse(""));
        }
    }

    /** A late country panel. */
    @Schema(name = "LatePanel")
    record Late(
            @Schema(examples = "RU") String panel,
            @Schema(description = "Completes wanted", examples = "1000") int target,
            @Schema(description = "Number of a published version", examples = "2") int version) {}

    /** How a country panel stands in a wave. */
    @Schema(name = "PanelStanding")
    record Standing(
            @Schema(enumeration = {"missing", "late", "imported", "planned"}) String standing,
            @Schema(description = "What readers have to know", examples = "RU: not yet received") String sentence) {

        static Standing of(PanelStanding standing) {
            return new Standing(standing.standing().code(), standing.sentence());
        }
    }

    /** A wave as a document. */
    @Schema(name = "StudyWave")
    record Entry(
            int number,
            String title,
            boolean demonstration,
            Set<String> modules,
            @Schema(description = "Keys of its fieldings, by country panel") Map<String, Integer> fieldings,
            @Schema(description = "Country panels that are not as planned") Map<String, Standing> standings) {

        static Entry of(Wave wave, Map<String, Integer> fieldings, Map<String, Standing> standings) {
            return new Entry(wave.number(), wave.title(), wave.demonstration(), wave.modules(), fieldings, standings);
        }
    }
}
