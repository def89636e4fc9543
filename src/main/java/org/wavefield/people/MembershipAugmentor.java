package org.wavefield.people;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.wavefield.platform.Roles;

/**
 * Gives whoever signed in the roles that they hold in at least one study, and takes away what their token says of roles:
 * the identity provider has a say only in who runs the installation and who is a vendor's system.
 */
@ApplicationScoped
class MembershipAugmentor implements SecurityIdentityAugmentor {

    /** Attribute of an identity: its {@link Memberships}. */
    static final String MEMBERSHIPS = "org.wavefield.memberships";

    private static final Set<String> PROVIDERS = Set.of(Roles.ADMIN, Roles.VENDOR);

    private final Standings standings;

    MembershipAugmentor(Standings standings) {
        this.standings = standings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous()
                ? Uni.createFrom().item(identity)
                : context.runBlocking(() -> with(
                        identity, standings.signedIn(identity.getPrincipal().getName())));
    }

    private static SecurityIdentity with(SecurityIdentity identity, Memberships memberships) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(MEMBERSHIPS, memberships)
                .addRoles(identity.getRoles().stream()
                        .filter(PROVIDERS::contains)
                        .collect(Collectors.toUnmodifiableSet()))
                .addRoles(memberships.roles())
                .build();
    }
}
