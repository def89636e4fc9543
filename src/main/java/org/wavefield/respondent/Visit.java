package org.wavefield.respondent;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.rehearsal.Rehearsals;

/** What is known about the request besides its form. */
@RequestScoped
class Visit {

    private static final Pattern OWN_MACHINE = Pattern.compile("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?");

    /** Where respondents find this installation, {@code https://survey.example.org}. */
    @ConfigProperty(name = "wavefield.address")
    Optional<String> configured;

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

    /**
     * An address of this application, as whole as it can be told: the host that a request names may be anybody's, so it is
     * repeated only on one's own machine.
     */
    String whole(String path) {
        return installation()
                        .or(() -> Optional.of(origin())
                                .filter(origin -> OWN_MACHINE.matcher(origin).matches()))
                        .orElse("")
                + path;
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
            return isOurs(origin.get());
        }
        return header("Referer").map(this::isOurs).orElse(true);
    }

    private boolean isOurs(String address) {
        return isBelow(origin(), address)
                || installation().filter(ours -> isBelow(ours, address)).isPresent();
    }

    private static boolean isBelow(String origin, String address) {
        return address.equalsIgnoreCase(origin) || address.regionMatches(true, 0, origin + "/", 0, origin.length() + 1);
    }

    private Optional<String> installation() {
        return configured.map(address -> address.replaceFirst("/+$", ""));
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
