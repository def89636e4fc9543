package org.wavefield.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The identity provider has not come up: nobody listens at its address. */
@QuarkusTest
@TestProfile(SignInStartingIT.NobodyListens.class)
class SignInStartingIT {

    @Test
    void area_says_that_sign_in_is_still_starting_and_asks_again() {
        given().get("/admin")
                .then()
                .statusCode(503)
                .contentType("text/html")
                .header("Refresh", "5")
                .header("Retry-After", "5")
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(containsString("Sign-in is still starting"));
    }

    @Test
    void area_says_so_to_an_old_session_too() {
        given().cookie("q_session", "of before").get("/admin").then().statusCode(503);
    }

    @Test
    void interface_says_when_to_try_again() {
        for (String token : new String[] {"", "a.b.c"}) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/fieldings")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("status", equalTo(503));
        }
    }

    @Test
    void what_is_for_everybody_does_not_wait() {
        given().get("/api/v1/openapi").then().statusCode(200);
        given().cookie("q_session", "of before").get("/admin/area.css").then().statusCode(200);
    }

    /** Nobody does, at port 1. */
    public static class NobodyListens implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.api.tenant-enabled", "true",
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/wavefield",
                    "quarkus.oidc.credentials.secret", Keycloak.CLIENT_SECRET);
        }
    }
}
