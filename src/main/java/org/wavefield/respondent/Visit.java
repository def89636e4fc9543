package org.wavefield.respondent;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.wavefield.rehearsal.Rehearsals;

/** What is known about the request besides its form. */
@RequestScoped
class Visit {

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    HttpServerRequest request;

    /** The language that the address asks for. */
    Optional<String> wantedLanguage() {
        return Optional.ofNullable(uri.getQueryParameters().getFirst("lang"));
    }

    /** The {@code Accept-Language} header. */
    Optional<String> acceptedLanguages() {
        return header(HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** Where the request came from; never kept. */
    String address() {
        return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    }

    /** Whether the connection is encrypted. */
    boolean encrypted() {
        return "https".equalsIgnoreCase(uri.getBaseUri().getScheme());
    }

    /** An address of this application, whole. */
    String whole(String path) {
        return origin() + path;
    }

    /**
     * Whether a form of this site may have been sent: everything but a browser that says it comes from another one. Old
     * browsers say nothing, or only in {@code Referer}.
     */
    boolean fromThisSite() {
        Optional<String> site = header("Sec-Fetch-Site");
        if (site.isPresent() && !site.get().equals("same-origin") && !site.get().equals("none")) {
            return false;
        }
        Optional<String> origin = header("Origin");
        if (origin.isPresent()) {
            return origin.get().equalsIgnoreCase(origin());
        }
        return header("Referer").map(this::isOurs).orElse(true);
    }

    private boolean isOurs(String referer) {
        return referer.equalsIgnoreCase(origin())
                || referer.regionMatches(true, 0, origin() + "/", 0, origin().length() + 1);
    }

    private String origin() {
        URI base = uri.getBaseUri();
        return base.getScheme() + "://" + base.getAuthority();
    }

    /** The key of the rehearsal whose simulated respondent this is, if it is one. */
    Optional<String> rehearsal() {
        return header(Rehearsals.KEY_HEADER);
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.getHeaderString(name));
    }
}
