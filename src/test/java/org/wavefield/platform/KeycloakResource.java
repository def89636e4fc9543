package org.wavefield.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A real Keycloak with the realm of {@code deploy/}, for tests that sign in. It starts once for all of them; tests that
 * need it name it with {@code @WithTestResource}, which lets them share one application, and get a {@link Keycloak} in their field of that type.
 */
public class KeycloakResource implements QuarkusTestResourceLifecycleManager {

    private Keycloak keycloak;

    @Override
    public Map<String, String> start() {
        try {
            keycloak = Keycloak.running();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.test-port", Integer.toString(keycloak.applicationPort()));
        settings.put("wavefield.local.active", "true"); // so that demonstrations may open, as beside the local Keycloak
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put("quarkus.oidc.api.tenant-enabled", "true");
        settings.put("quarkus.oidc.auth-server-url", keycloak.realm());
        settings.put("quarkus.oidc.credentials.secret", Keycloak.CLIENT_SECRET);
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(keycloak, new TestInjector.MatchesType(Keycloak.class));
    }

    /** It serves the tests that follow, too, and ends with the JVM. */
    @Override
    public void stop() {}
}
