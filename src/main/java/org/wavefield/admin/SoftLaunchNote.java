package org.wavefield.admin;

import java.time.ZoneId;
import java.util.Optional;
import org.wavefield.fieldwork.SoftLaunch;
import org.wavefield.study.Fielding;

/**
 * A fielding's soft launch, as pages show it.
 *
 * @param path the fielding's page
 * @param paused when it paused, if it has
 * @param wentOn when somebody let it go on, if one has
 */
record SoftLaunchNote(
        Fielding fielding, String path, SoftLaunch softLaunch, Optional<Moment> paused, Optional<Moment> wentOn) {

    private static final int LONGEST = 240;

    static SoftLaunchNote of(Fielding fielding, SoftLaunch softLaunch) {
        ZoneId zone = fielding.panel().timeZone();
        return new SoftLaunchNote(
                fielding,
                Place.fielding(fielding),
                softLaunch,
                softLaunch.pause().map(pause -> Moment.of(pause.at(), zone)),
                softLaunch.wentOnAt().map(at -> Moment.of(at, zone)));
    }

    /** The id of its reason's field on a page that shows several. */
    public String field() {
        return "go-on.reason." + fielding.panel().code();
    }

    /** The id of its heading on a page that shows several. */
    public String heading() {
        return "soft-launch." + fielding.panel().code();
    }

    /** What was found at the pause. */
    public SoftLaunch.Pause found() {
        return softLaunch.pause().orElseThrow();
    }

    /** The median length at the pause, as in {@code 9 min}. */
    public String length() {
        int minutes = found().medianMinutes().orElse(-1);
        if (minutes < 0) {
            return "–";
        }
        return minutes < LONGEST ? minutes + " min" : LONGEST + " min or more";
    }
}
