package org.wavefield.admin;

import java.util.List;
import java.util.Optional;
import org.wavefield.people.Person;

/**
 * A person as a line of the page.
 *
 * @param lastSeen empty if never
 * @param roles those held and those withdrawn
 */
record PersonRow(String username, Optional<Moment> lastSeen, List<Role> roles) {

    static PersonRow of(Person person) {
        return new PersonRow(
                person.username(),
                person.lastSeen().map(Moment::utc),
                person.roles().stream().map(Role::of).toList());
    }

    /**
     * A role in a study.
     *
     * @param current whether it is held now
     * @param since when it was given, or withdrawn
     * @param by who did that
     */
    record Role(String study, String role, boolean current, Moment since, String by) {

        private static Role of(Person.Held held) {
            return new Role(
                    held.study(),
                    held.role(),
                    held.current(),
                    Moment.utc(held.withdrawnAt().orElse(held.grantedAt())),
                    held.withdrawnBy().orElse(held.grantedBy()));
        }
    }
}
