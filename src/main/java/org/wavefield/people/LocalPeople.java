package org.wavefield.people;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.platform.Roles;

/**
 * Where Wavefield runs locally, gives its demonstration accounts their roles in the bundled studies. What was given once is
 * not given again: an administrator who takes it away finds it gone after the next start, too.
 */
@ApplicationScoped
class LocalPeople {

    private static final Map<String, String> ROLES = Map.of(
            "researcher", Roles.RESEARCHER,
            "analyst", Roles.ANALYST,
            "reviewer", Roles.REVIEWER,
            "service-account-wavefield-scripts", Roles.RESEARCHER);

    private static final int AFTER_THE_STUDIES = Interceptor.Priority.APPLICATION + 1_000;

    private final EntityManager entities;
    private final Granting granting;

    @ConfigProperty(name = "wavefield.local.active", defaultValue = "false")
    boolean local;

    @ConfigProperty(name = "wavefield.local.studies", defaultValue = "microcode")
    List<String> studies;

    LocalPeople(EntityManager entities, Granting granting) {
        this.entities = entities;
        this.granting = granting;
    }

    @Transactional
    void start(@Observes @Priority(AFTER_THE_STUDIES) StartupEvent event) {
        if (local) {
            studies.forEach(study -> ROLES.forEach((username, role) -> grant(new Membership(username, study, role))));
        }
    }

    private void grant(Membership membership) {
        boolean known = !entities.createNativeQuery(
                        "SELECT 1 FROM membership WHERE username = :username AND study = :study AND role = :role")
                .setParameter("username", membership.username())
                .setParameter("study", membership.study())
                .setParameter("role", membership.role())
                .getResultList()
                .isEmpty();
        if (!known && granting.grant(membership) instanceof Granted.Refused refused) {
            throw new IllegalStateException(membership + ": " + refused.sentence());
        }
    }
}
