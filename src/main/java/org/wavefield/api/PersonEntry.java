package org.wavefield.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.people.Person;

/** A person as a document. */
@Schema(name = "Person", description = "Somebody who signs in, or may")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PersonEntry(
        @Schema(description = "The name at the identity provider", examples = "service-account-wavefield-scripts")
                String username,
        @Schema(description = "When last, to some minutes; left out if never") Optional<Instant> lastSeen,
        @Schema(description = "Roles that are held") List<RoleEntry> roles) {

    static PersonEntry of(Person person) {
        return new PersonEntry(
                person.username(),
                person.lastSeen(),
                person.roles().stream()
                        .filter(Person.Held::current)
                        .map(RoleEntry::of)
                        .toList());
    }

    /** A role in a study as a document. */
    @Schema(name = "Role")
    record RoleEntry(
            @Schema(examples = "microcode") String study,
            @Schema(enumeration = {"researcher", "analyst", "reviewer"}) String role,
            Instant grantedAt,
            String grantedBy) {

        private static RoleEntry of(Person.Held held) {
            return new RoleEntry(held.study(), held.role(), held.grantedAt(), held.grantedBy());
        }
    }

    /** People as a document: an object, so that it can grow. */
    @Schema(name = "PersonList")
    record PersonList(List<PersonEntry> people) {}
}
