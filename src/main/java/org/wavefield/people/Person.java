package org.wavefield.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who signs in, or may.
 *
 * @param username the name at the identity provider
 * @param lastSeen when last, to some minutes; empty if never
 * @param roles in studies, those that were withdrawn among them
 */
public record Person(String username, Optional<Instant> lastSeen, List<Held> roles) {
    public Person {
        roles = List.copyOf(roles);
    }

    /**
     * A role in a study.
     *
     * @param grantedBy who gave it
     * @param withdrawnAt when it was taken away; empty if it is held
     * @param withdrawnBy who took it away
     */
    public record Held(
            String study,
            String role,
            Instant grantedAt,
            String grantedBy,
            Optional<Instant> withdrawnAt,
            Optional<String> withdrawnBy) {

        /** Whether it is held now. */
        public boolean current() {
            return withdrawnAt.isEmpty();
        }
    }
}
