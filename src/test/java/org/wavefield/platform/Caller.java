package org.wavefield.platform;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Map;

/**
 * Somebody with one role: of the realm, in the study Microcode, or who has the key of the door.
 *
 * @param token for the API
 * @param session cookies of the researchers' area
 */
record Caller(String role, String token, Map<String, String> session) {

    private static final Path DOOR = Path.of("target/door");

    static Caller of(String role, Keycloak keycloak, String base) {
        return role.equals(Roles.LOCAL)
                ? new Caller(role, "", Map.of())
                : new Caller(
                        role,
                        keycloak.token(keycloak.script("wavefield-api", role), Keycloak.SCRIPTS_SECRET),
                        Session.of(base, keycloak.person(role)));
    }

    RequestSpecification request(Routes.Route route) {
        if (role.equals(Roles.LOCAL)) {
            return RestAssured.given()
                    .header("Authorization", LocalDoor.find(DOOR).orElseThrow().authorization());
        }
        return route.address().contains("/api/")
                ? RestAssured.given().auth().oauth2(token)
                : RestAssured.given().cookies(session);
    }
}
