package org.wavefield.admin;

import java.util.Optional;
import org.wavefield.study.Fielding;
import org.wavefield.study.GateOverride;
import org.wavefield.study.GateState;

/**
 * A launch gate as a fielding's page shows it.
 *
 * @param mark {@code green}, {@code overridden} or {@code red}
 * @param missing what is missing; empty if nothing is
 * @param mend where that can be mended
 */
record GateLine(
        String id,
        String name,
        String mark,
        String missing,
        Optional<String> mend,
        Optional<GateOverride> override,
        boolean overridable) {

    static GateLine of(GateState gate, Fielding fielding) {
        String mark = gate.green() ? "green" : gate.passes() ? "overridden" : "red";
        return new GateLine(
                gate.id(),
                gate.name(),
                mark,
                gate.missing().orElse(""),
                gate.mend().map(mend -> Place.mend(mend, fielding)),
                gate.override(),
                gate.overridable() && mark.equals("red"));
    }
}
