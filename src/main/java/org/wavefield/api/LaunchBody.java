package org.wavefield.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.PublishedVersion;
import org.wavefield.study.Fielding;
import org.wavefield.study.GateState;

/** What is sent and told about the launch of a fielding. */
final class LaunchBody {

    private LaunchBody() {}

    /** Why something is done. */
    @Schema(name = "Reason")
    record Reason(@Schema(description = "A sentence; it is kept with the change") String reason) {}

    /** The end of a fielding. */
    @Schema(name = "Closing")
    record Closing(@Schema(description = "Has to be true: nothing can open the fielding again") boolean forEver) {}

    /** Another target. */
    @Schema(name = "Target")
    record Target(@Schema(examples = "1200") int target, String reason) {}

    /** Another version. */
    @Schema(name = "Pin")
    record Pin(@Schema(description = "Number of a published version", examples = "2") int version) {}

    /** An override of a gate. */
    @Schema(name = "Override")
    record Override(@Schema(examples = "rehearsal") String gate, String reason) {}

    /** A launch gate as a document. */
    @Schema(name = "LaunchGate")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Gate(
            String id,
            String name,
            @Schema(enumeration = {"green", "missing"}) String verdict,
            Optional<String> missing,
            boolean overridable,
            @Schema(description = "Why it lets the fielding open all the same") Optional<String> overriddenBecause) {

        static Gate of(GateState gate) {
            return new Gate(
                    gate.id(),
                    gate.name(),
                    gate.green() ? "green" : "missing",
                    gate.missing(),
                    gate.overridable(),
                    gate.override().map(known -> known.reason()));
        }
    }

    /** How a fielding stands before and after its launch. */
    @Schema(name = "Launch")
    record Entry(
            int id,
            @Schema(enumeration = {"planned", "open", "paused", "closed"}) String phase,
            int target,
            @Schema(description = "Number of the version that it is pinned to") int version,
            String consentVersion,
            List<Gate> gates) {

        static Entry of(Fielding fielding, InstrumentCatalogue catalogue, List<GateState> gates) {
            return new Entry(
                    fielding.id(),
                    fielding.phase().name().toLowerCase(Locale.ROOT),
                    fielding.target(),
                    catalogue
                            .version(fielding.instrumentVersion())
                            .map(PublishedVersion::number)
                            .orElseThrow(),
                    fielding.consentVersion(),
                    gates.stream().map(Gate::of).toList());
        }
    }
}
