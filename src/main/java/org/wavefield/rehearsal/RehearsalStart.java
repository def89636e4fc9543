package org.wavefield.rehearsal;

import java.util.List;
import java.util.UUID;

/** What came of asking for a rehearsal. */
public sealed interface RehearsalStart {

    /**
     * It has begun.
     *
     * @param id by which to ask how it goes
     */
    record Begun(UUID id) implements RehearsalStart {}

    /**
     * It cannot be done; nothing was changed.
     *
     * @param reasons at least one sentence
     */
    record Refused(List<String> reasons) implements RehearsalStart {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
