package org.wavefield.platform;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** Gives words to failures that leave the REST layer without any. */
@Provider
class FailureFilter implements ContainerResponseFilter {

    /** A failure is nothing to keep. */
    static final String NOT_KEPT = "no-store";

    private static final Annotation[] NONE = {};

    private final FailureAnswers answers;
    private final RoutingContext routing;

    FailureFilter(FailureAnswers answers, RoutingContext routing) {
        this.answers = answers;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < Status.BAD_REQUEST.getStatusCode() || worded(response)) {
            return;
        }
        answers.covering(routing.normalizedPath()).ifPresent(answer -> {
            response.setEntity(
                    answer.body(failure(routing, response.getStatus(), Optional.empty())),
                    NONE,
                    MediaType.valueOf(answer.mediaType()));
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        });
    }

    /** What there is to say about it. */
    static Failure failure(RoutingContext routing, int status, Optional<String> reference) {
        return new Failure(
                status,
                routing.normalizedPath(),
                person(routing),
                reference,
                Optional.ofNullable(routing.queryParams().get("lang")),
                Optional.ofNullable(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** Nothing of ours puts words into a refusal to authenticate; the framework's are for nobody. */
    private static boolean worded(ContainerResponseContext response) {
        return response.hasEntity() && response.getStatus() != Status.UNAUTHORIZED.getStatusCode();
    }

    /** Who was signed in when the request failed; asking never signs anybody in. */
    static Optional<String> person(RoutingContext routing) {
        return Optional.ofNullable(routing.user())
                .filter(QuarkusHttpUser.class::isInstance)
                .map(user -> ((QuarkusHttpUser) user).getSecurityIdentity())
                .filter(identity -> !identity.isAnonymous())
                .map(identity -> identity.getPrincipal().getName());
    }
}
