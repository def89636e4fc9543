package org.wavefield.admin;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/**
 * What browsers may do with the pages of the area: no scripts but our own files, nothing from elsewhere, no frames, nothing
 * kept. Where a
 * browser cannot be served yet, it asks again by itself.
 */
@Singleton
class PageHeaders {

    private static final int SERVICE_UNAVAILABLE = 503;
    private static final String ASK_AGAIN_AFTER_SECONDS = "5";

    void register(@Observes Router router) {
        router.route(Area.PATH + "*").order(Integer.MIN_VALUE).handler(routing -> {
            routing.addHeadersEndHandler(sending -> add(routing));
            routing.next();
        });
    }

    private static void add(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        headers.set("Content-Security-Policy", policy(routing));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (routing.response().getStatusCode() == SERVICE_UNAVAILABLE) {
            headers.set("Refresh", ASK_AGAIN_AFTER_SECONDS);
        }
    }

    private static String policy(RoutingContext routing) {
        return "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                + identityProvider(routing).map(origin -> " " + origin).orElse("");
    }

    /** Signing out is a form that ends at the identity provider; browsers hold the policy against redirects too. */
    private static Optional<String> identityProvider(RoutingContext routing) {
        return Optional.ofNullable(routing.user())
                .filter(QuarkusHttpUser.class::isInstance)
                .map(user -> ((QuarkusHttpUser) user).getSecurityIdentity())
                .map(identity -> identity.<OidcConfigurationMetadata>getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE))
                .map(OidcConfigurationMetadata::getEndSessionUri)
                .map(URI::create)
                .map(uri -> uri.getScheme() + "://" + uri.getAuthority());
    }
}
