package org.wavefield.admin;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what another site's page sends in the name of whoever is signed in here. Every browser names the origin of a
 * page that sends a form; a request that names none is no browser's form, and is refused too.
 */
@Provider
class ForeignFormFilter implements ContainerRequestFilter {

    private static final Set<String> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (HARMLESS.contains(request.getMethod()) || !Area.covers(uri.getPath())) {
            return;
        }
        if (!origin(uri.getBaseUri()).equals(request.getHeaderString("Origin"))) {
            request.abortWith(Response.status(Response.Status.BAD_REQUEST).build());
        }
    }

    private static String origin(URI base) {
        String port = Optional.of(base.getPort())
                .filter(number -> number >= 0)
                .map(number -> ":" + number)
                .orElse("");
        return base.getScheme() + "://" + base.getHost() + port;
    }
}
