package org.wavefield.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change to what is planned. */
@Schema(name = "CalendarChange")
record ChangeOrder(
        @Schema(description = "Of a shift: by how many days, negative for earlier") Integer days,
        @Schema(description = "It is kept") String reason) {

    int daysOrNone() {
        return days == null ? 0 : days;
    }

    String reasonOrNone() {
        return reason == null ? "" : reason;
    }
}
