package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import org.wavefield.study.Fielding;
import org.wavefield.study.LaunchGate;

/** A fielding that its soft launch has paused opens only when somebody has looked at it and lets it go on. */
@ApplicationScoped
class SoftLaunchGate implements LaunchGate {

    private final SoftLaunches softLaunches;

    SoftLaunchGate(SoftLaunches softLaunches) {
        this.softLaunches = softLaunches;
    }

    @Override
    public String id() {
        return "soft-launch";
    }

    @Override
    public String name() {
        return "Soft launch looked at";
    }

    @Override
    public boolean overridable() {
        return false;
    }

    @Override
    public Verdict check(Fielding fielding) {
        return softLaunches.find(fielding.id()).filter(SoftLaunch::waits).isPresent()
                ? new Verdict.Missing(
                        "Its soft launch has paused it: look at the first completes, and let it go on with a reason.",
                        Mend.SOFT_LAUNCH)
                : new Verdict.Green();
    }
}
