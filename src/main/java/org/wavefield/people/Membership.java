package org.wavefield.people;

/**
 * A role of a person in a study.
 *
 * @param username the name that the person signs in with
 * @param study the study's code
 * @param role one of {@link Granting#ROLES}
 */
public record Membership(String username, String study, String role) {

    Membership canonical() {
        return new Membership(Usernames.canonical(username), study, role);
    }
}
