package org.wavefield.admin;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.NewCookie;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which zone whoever looks at a page wants its times, beside those of the panels.
 *
 * @param zone UTC unless somebody chose another
 */
record Viewer(ZoneId zone) {

    /** The field that chooses, and the cookie that remembers. */
    static final String FIELD = "tz";

    private static final String UTC = "UTC";
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    /**
     * Who asks.
     *
     * @param chosen the field of the request, if it has one; one that is no zone's name is refused
     * @param remembered the cookie, if there is one; one that is no zone's name counts as none
     */
    static Viewer of(String chosen, String remembered) {
        if (chosen != null && !KNOWN.contains(chosen)) {
            throw new BadRequestException("tz is no time zone");
        }
        String name = chosen != null ? chosen : remembered;
        return new Viewer(name == null || !KNOWN.contains(name) || name.equals(UTC) ? ZoneOffset.UTC : ZoneId.of(name));
    }

    /** What the choice is called. */
    public String name() {
        return zone.equals(ZoneOffset.UTC) ? UTC : zone.getId();
    }

    /** A moment in this zone. */
    Moment moment(java.time.Instant instant) {
        return Moment.of(instant, zone);
    }

    /** What may be chosen: UTC, the panels' zones, and the one that is chosen now. */
    List<String> choices(Collection<ZoneId> panels) {
        Set<String> names = new TreeSet<>();
        panels.forEach(panel -> names.add(panel.getId()));
        names.add(name());
        names.remove(UTC);
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(UTC), names.stream())
                .toList();
    }

    /** Remembers the choice; for the area alone, and out of reach of scripts. */
    NewCookie cookie() {
        return new NewCookie.Builder(FIELD)
                .value(name())
                .path(Area.PATH)
                .maxAge(ONE_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
