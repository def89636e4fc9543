package org.wavefield.people;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wavefield.platform.Roles;

/**
 * What whoever is signed in may do in which study. A route's own rule asks for the role in any study at all; whatever
 * concerns a study asks here.
 */
@ApplicationScoped
public class StudyAccess {

    private final SecurityIdentity identity;

    StudyAccess(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Whether the signed-in person holds the role in the study. Administrators may do what every role may, in every study,
     * but for reading answers: ask {@link #readsAnswers} for that. So may commands on the machine of a local application.
     */
    public boolean may(String role, String study) {
        return everywhere() || holds(role, study);
    }

    /** Whether the signed-in person holds one of the roles in the study, or may do everything there. */
    public boolean mayAny(String study, String... roles) {
        return Stream.of(roles).anyMatch(role -> may(role, study));
    }

    /**
     * Lets only those go on who {@link #may}.
     *
     * @throws ForbiddenException whether there is such a study or not, so that nobody learns of one
     */
    public void require(String role, String study) {
        if (!may(role, study)) {
            throw new ForbiddenException();
        }
    }

    /** The studies, by code, in which the signed-in person may do what one of the roles may. */
    public Predicate<String> studies(String... roles) {
        return study -> mayAny(study, roles);
    }

    /** The studies, by code, that the signed-in person may see anything of. */
    public Predicate<String> visible() {
        return studies(Roles.RESEARCHER, Roles.ANALYST, Roles.REVIEWER);
    }

    /**
     * Lets only those go on to whom the study is {@link #visible}.
     *
     * @throws ForbiddenException whether there is such a study or not, so that nobody learns of one
     */
    public void requireVisible(String study) {
        if (!visible().test(study)) {
            throw new ForbiddenException();
        }
    }

    /** Whether the signed-in person may read the study's answers: researchers may, and nobody for running the place. */
    public boolean readsAnswers(String study) {
        return holds(Roles.RESEARCHER, study);
    }

    /**
     * Lets only those go on who may read the study's answers.
     *
     * @throws ForbiddenException to everybody else
     */
    public void requireReader(String study) {
        if (!readsAnswers(study)) {
            throw new ForbiddenException();
        }
    }

    /** Whether the signed-in person runs the installation, and so sees what belongs to no study, too. */
    public boolean runsTheInstallation() {
        return identity.hasRole(Roles.ADMIN);
    }

    private boolean everywhere() {
        return runsTheInstallation() || identity.hasRole(Roles.LOCAL);
    }

    private boolean holds(String role, String study) {
        Memberships memberships = identity.getAttribute(MembershipAugmentor.MEMBERSHIPS);
        return memberships != null && memberships.in(role).contains(study);
    }
}
