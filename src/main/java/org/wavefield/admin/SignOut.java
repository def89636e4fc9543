package org.wavefield.admin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Ends the session, here and at the identity provider. The OIDC extension does it as soon as it meets the session's
 * cookie at this path, so what is written here is for those who have no session any more.
 */
@Path("/admin/sign-out")
class SignOut {

    private static final URI START = URI.create("/");

    private final CurrentIdentityAssociation person;

    SignOut(CurrentIdentityAssociation person) {
        this.person = person;
    }

    @POST
    @PermitAll
    public Uni<Response> signOut() {
        return person.getDeferredIdentity()
                .replaceWithVoid()
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull()
                .map(signedOut -> Response.seeOther(START).build());
    }
}
