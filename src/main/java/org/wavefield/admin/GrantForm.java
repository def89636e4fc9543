package org.wavefield.admin;

import org.wavefield.people.Granted;
import org.wavefield.people.Membership;

/**
 * The form that gives a role.
 *
 * @param username as it was typed
 * @param problem what is wrong; empty if nothing is
 * @param field id of the field with the problem
 */
record GrantForm(String username, String study, String role, String problem, String field) {

    static GrantForm empty() {
        return new GrantForm("", "", "", "", "");
    }

    static GrantForm refused(Membership typed, Granted.Refused refused) {
        String field =
                switch (refused.field()) {
                    case USERNAME -> "username";
                    case STUDY -> "study";
                    case ROLE -> "role";
                };
        return new GrantForm(typed.username(), typed.study(), typed.role(), refused.sentence(), field);
    }
}
