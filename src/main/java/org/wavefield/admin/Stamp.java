package org.wavefield.admin;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A moment of a panel, for somebody elsewhere.
 *
 * @param what what happens then: {@code opened}, {@code closes}
 * @param local in the panel's zone
 * @param viewer in the viewer's
 */
record Stamp(String what, Moment local, Moment viewer) {

    static Stamp of(String what, Instant at, ZoneId panel, Viewer viewer) {
        return new Stamp(what, Moment.of(at, panel), viewer.moment(at));
    }

    /** Whether both zones show the same. */
    public boolean same() {
        return local.text().equals(viewer.text());
    }
}
