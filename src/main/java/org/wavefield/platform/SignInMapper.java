package org.wavefield.platform;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Asks whoever has to sign in to do so, and says so where that is not possible yet: an identity provider that has not
 * come up is no error of ours, and it passes.
 */
class SignInMapper {

    private static final int TRY_AGAIN_AFTER_SECONDS = 5;

    private final HttpAuthenticator authenticator;

    SignInMapper(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    @ServerExceptionMapper
    Uni<Response> challenge(UnauthorizedException missing, RoutingContext routing) {
        return authenticator
                .getChallenge(routing)
                .map(SignInMapper::response)
                .onFailure(OIDCException.class)
                .recoverWithItem(SignInMapper::notYet);
    }

    @ServerExceptionMapper
    Response unavailable(OIDCException down) {
        return notYet();
    }

    private static Response response(ChallengeData challenge) {
        if (challenge == null) {
            return Response.status(Status.UNAUTHORIZED).build();
        }
        Response.ResponseBuilder response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    private static Response notYet() {
        return Response.status(Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, TRY_AGAIN_AFTER_SECONDS)
                .build();
    }
}
