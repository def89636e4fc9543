package org.wavefield.audit;

import java.util.Optional;

/**
 * A change, as it is recorded.
 *
 * @param action what was done: {@code fielding.open}
 * @param subject to what: {@code fielding:12}
 * @param study code of the study that it belongs to, if to any
 * @param before what was there, as a small record or map; null if nothing was
 * @param after what is there now; null if nothing is
 * @param reason why, where one was given
 */
public record Change(
        String action, String subject, Optional<String> study, Object before, Object after, Optional<String> reason) {

    /** A change in a study for which nobody has to give a reason. */
    public static Change in(String study, String action, String subject, Object before, Object after) {
        return new Change(action, subject, Optional.of(study), before, after, Optional.empty());
    }
}
