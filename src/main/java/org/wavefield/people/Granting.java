package org.wavefield.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wavefield.audit.AuditTrail;
import org.wavefield.audit.Change;
import org.wavefield.platform.RoleLost;
import org.wavefield.platform.Roles;

/** Gives people roles in studies, and takes them away again. */
@ApplicationScoped
public class Granting {

    /** The roles that are held in a study. */
    public static final Set<String> ROLES = Set.of(Roles.RESEARCHER, Roles.ANALYST, Roles.REVIEWER);

    private static final String GRANT =
            """
            INSERT INTO membership (username, study, role, granted_at, granted_by)
            VALUES (:username, :study, :role, :now, :by)
            ON CONFLICT (username, study, role) DO UPDATE
            SET granted_at = excluded.granted_at, granted_by = excluded.granted_by, withdrawn_at = NULL, withdrawn_by = NULL
            WHERE membership.withdrawn_at IS NOT NULL
            """;
    private static final String WITHDRAW =
            """
            UPDATE membership SET withdrawn_at = :now, withdrawn_by = :by
            WHERE username = :username AND study = :study AND role = :role AND withdrawn_at IS NULL
            """;

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Event<RoleLost> lost;
    private final Clock clock;

    Granting(EntityManager entities, AuditTrail audit, Event<RoleLost> lost, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.lost = lost;
        this.clock = clock;
    }

    /**
     * Gives a role.
     */
    @Transactional
    public Granted grant(Membership membership) {
        Optional<Granted> refused = refusal(membership);
        if (refused.isPresent()) {
            return refused.get();
        }
        return change(GRANT, membership, "people.grant", null, held(membership));
    }

    /**
     * Takes a role away. It can be given again.
     */
    @Transactional
    public Granted withdraw(Membership membership) {
        Optional<Granted> refused = refusal(membership);
        if (refused.isPresent()) {
            return refused.get();
        }
        Granted withdrawn = change(WITHDRAW, membership, "people.withdraw", held(membership), null);
        if (withdrawn instanceof Granted.Changed) {
            Membership kept = membership.canonical();
            lost.fire(new RoleLost(kept.username(), kept.study(), kept.role()));
        }
        return withdrawn;
    }

    private Granted change(String statement, Membership membership, String action, Object before, Object after) {
        Membership kept = membership.canonical();
        int changed = entities.createNativeQuery(statement)
                .setParameter("username", kept.username())
                .setParameter("study", kept.study())
                .setParameter("role", kept.role())
                .setParameter("now", clock.instant())
                .setParameter("by", audit.actor().name())
                .executeUpdate();
        if (changed == 0) {
            return new Granted.Unchanged();
        }
        audit.record(Change.in(kept.study(), action, "person:" + kept.username(), before, after));
        return new Granted.Changed();
    }

    private static Map<String, String> held(Membership membership) {
        return Map.of("role", membership.role(), "study", membership.study());
    }

    private Optional<Granted> refusal(Membership membership) {
        if (!Usernames.possible(membership.username())) {
            return Optional.of(new Granted.Refused(
                    Granted.Field.USERNAME,
                    "Enter the name that the person signs in with: no blanks, 255 characters at most."));
        }
        if (!studyExists(membership.study())) {
            return Optional.of(new Granted.Refused(Granted.Field.STUDY, "Choose a study that exists."));
        }
        if (!ROLES.contains(membership.role())) {
            return Optional.of(new Granted.Refused(
                    Granted.Field.ROLE, "Choose one of the roles researcher, analyst and reviewer."));
        }
        return Optional.empty();
    }

    private boolean studyExists(String study) {
        return !Usernames.possible(study)
                ? false
                : !entities.createNativeQuery("SELECT 1 FROM study WHERE code = :study")
                        .setParameter("study", study)
                        .getResultList()
                        .isEmpty();
    }
}
