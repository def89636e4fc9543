package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may do what, from the routes that the application itself reports: one that is new must say it here, too. */
@QuarkusTest
@QuarkusTestResource(value = KeycloakResource.class, restrictToAnnotatedClass = true)
class RoutesIT {

    private static final List<String> ROLES =
            List.of(Roles.ADMIN, Roles.ANALYST, Roles.RESEARCHER, Roles.REVIEWER, Roles.VENDOR);
    private static final String NOT_THERE = "2147483647";

    /** Everything that is not for everybody. */
    private static final Map<String, String> RESERVED = Map.ofEntries(
            Map.entry("GET /admin", "admin analyst researcher reviewer"),
            Map.entry("GET /admin/fieldings/{fielding}/interviews.csv", "researcher"),
            Map.entry("GET /api/v1/fieldings", "admin analyst researcher reviewer"),
            Map.entry("GET /api/v1/fieldings/{fielding}/interviews.csv", "researcher"),
            Map.entry("POST /api/v1/rehearsals", "local researcher"),
            Map.entry("GET /api/v1/rehearsals/{rehearsal}", "local researcher"),
            Map.entry("GET /admin/mailbox", "admin researcher"),
            Map.entry("GET /admin/mailbox/{mail}", "admin researcher"),
            Map.entry("GET /admin/notifications", "admin researcher"),
            Map.entry("POST /admin/notifications", "admin researcher"),
            Map.entry("POST /admin/notifications/deliveries/{message}/send-again", "admin researcher"),
            Map.entry("GET /admin/notifications/{subscription}", "admin researcher"),
            Map.entry("POST /admin/notifications/{subscription}", "admin researcher"),
            Map.entry("POST /admin/notifications/{subscription}/remove", "admin researcher"),
            Map.entry("POST /admin/notifications/{subscription}/restore", "admin researcher"),
            Map.entry("POST /admin/notifications/{subscription}/test", "admin researcher"),
            Map.entry("GET /api/v1/notifications/deliveries", "admin researcher"),
            Map.entry("POST /api/v1/notifications/deliveries/{message}/send-again", "admin researcher"),
            Map.entry("GET /api/v1/notifications/subscriptions", "admin researcher"),
            Map.entry("POST /api/v1/notifications/subscriptions", "admin researcher"),
            Map.entry("DELETE /api/v1/notifications/subscriptions/{subscription}", "admin researcher"),
            Map.entry("GET /api/v1/notifications/subscriptions/{subscription}", "admin researcher"),
            Map.entry("PUT /api/v1/notifications/subscriptions/{subscription}", "admin researcher"),
            Map.entry("POST /api/v1/notifications/subscriptions/{subscription}/restore", "admin researcher"),
            Map.entry("POST /api/v1/notifications/subscriptions/{subscription}/test", "admin researcher"),
            Map.entry("GET /admin/agenda", "admin researcher"),
            Map.entry("POST /admin/agenda/{action}/try-again", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/calendar", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/preview", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/rules", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/files", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/calendar/fieldings/{fielding}", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/fieldings/{fielding}", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/calendar/waves/{wave}/withdraw", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/waves/{wave}/withdraw", "admin researcher"),
            Map.entry("GET /api/v1/agenda", "admin researcher"),
            Map.entry("POST /api/v1/agenda/{action}/try-again", "admin researcher"),
            Map.entry("GET /api/v1/studies/{study}/calendar", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/calendar/preview", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/calendar/rules", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/calendar/files/{wave}", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/calendar/fieldings/{fielding}/shift", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/calendar/waves/{wave}/withdraw", "admin researcher"),
            Map.entry("DELETE /api/v1/studies/{study}/waves/{wave}", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/panels/{panel}/protocol", "admin researcher reviewer"),
            Map.entry("GET /admin/studies/{study}/questionnaire", "admin researcher reviewer"),
            Map.entry("GET /admin/studies/{study}/questionnaire/differences", "admin researcher reviewer"),
            Map.entry(
                    "GET /admin/studies/{study}/questionnaire/preview/{version}/{panel}/{locale}/{page}",
                    "admin researcher reviewer"),
            Map.entry("GET /admin/studies/{study}/rehearsals", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/rehearsals/{rehearsal}", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/waves/new", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/waves/{wave}/clone", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/waves/{wave}/fieldings/{panel}", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/waves/{wave}/fieldings/{panel}/close", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/waves/{wave}/panels", "admin researcher"),
            Map.entry("GET /api/v1/fieldings/{fielding}/gates", "admin researcher"),
            Map.entry("GET /api/v1/studies/{study}/differences", "admin researcher reviewer"),
            Map.entry("GET /api/v1/studies/{study}/panels/{panel}/protocol-decisions", "admin researcher reviewer"),
            Map.entry("GET /api/v1/studies/{study}/versions", "admin researcher reviewer"),
            Map.entry("GET /api/v1/studies/{study}/waves", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/panels/{panel}/protocol", "admin researcher reviewer"),
            Map.entry("POST /admin/studies/{study}/questionnaire/versions", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/rehearsals", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/waves/new", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/waves/{wave}/clone", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/waves/{wave}/fieldings/{panel}/{action}", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/waves/{wave}/panels/{action}", "admin researcher"),
            Map.entry("POST /api/v1/fieldings/{fielding}/close", "admin researcher"),
            Map.entry("POST /api/v1/fieldings/{fielding}/open", "admin researcher"),
            Map.entry("POST /api/v1/fieldings/{fielding}/overrides", "admin researcher"),
            Map.entry("POST /api/v1/fieldings/{fielding}/pause", "admin researcher"),
            Map.entry("POST /api/v1/fieldings/{fielding}/pin", "admin researcher"),
            Map.entry("POST /api/v1/fieldings/{fielding}/target", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/panels/{panel}/protocol-decisions", "admin researcher reviewer"),
            Map.entry("POST /api/v1/studies/{study}/versions", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/waves", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/waves/{wave}/clone", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/waves/{wave}/panels", "admin researcher"),
            Map.entry("PUT /api/v1/studies/{study}/waves/{wave}/standings/{panel}", "admin researcher"));

    Keycloak keycloak;

    @TestHTTPResource
    String base;

    @Test
    void every_route_has_a_rule() {
        assertThat(Routes.reported())
                .hasSizeGreaterThanOrEqualTo(RESERVED.size())
                .allSatisfy(
                        route -> assertThat(route.rule()).as(route.address()).isNotEqualTo(Routes.Route.NONE));
    }

    @Test
    void only_what_is_reserved_here_asks_who_somebody_is() {
        Map<String, String> reserved = Routes.reported().stream()
                .filter(route -> !route.rule().equals("PermitAll"))
                .collect(Collectors.toMap(Routes.Route::address, Routes.Route::rule));

        assertThat(reserved).isEqualTo(RESERVED);
    }

    @Test
    void nothing_in_the_reserved_places_is_for_everybody_but_the_way_out() {
        assertThat(Routes.reported())
                .filteredOn(route -> route.rule().equals("PermitAll"))
                .extracting(Routes.Route::address)
                .filteredOn(address -> address.contains(" /admin") || address.contains(" /api"))
                .containsExactly("POST /admin/sign-out");
    }

    @TestFactory
    Stream<DynamicTest> each_route_lets_its_roles_in_and_nobody_else() {
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("anonymous", this::anonymousIsAskedToSignIn)),
                ROLES.stream().flatMap(this::routesAs));
    }

    private void anonymousIsAskedToSignIn() {
        RESERVED.keySet().forEach(route -> assertThat(status(RestAssured.given(), route))
                .as(route)
                .isEqualTo(route.contains("/api/") ? 401 : 302));
    }

    private Stream<DynamicTest> routesAs(String role) {
        String token = keycloak.token(keycloak.script("wavefield-api", role), Keycloak.SCRIPTS_SECRET);
        Map<String, String> session = Session.of(base, keycloak.person(role));
        return RESERVED.entrySet().stream()
                .map(route -> DynamicTest.dynamicTest(role + " " + route.getKey(), () -> {
                    RequestSpecification request = route.getKey().contains("/api/")
                            ? RestAssured.given().auth().oauth2(token)
                            : RestAssured.given().cookies(session);
                    int status = status(request, route.getKey());
                    if (Arrays.asList(route.getValue().split(" ")).contains(role)) {
                        assertThat(status).isEqualTo(whenLetIn(route.getKey(), role));
                    } else {
                        assertThat(status).isEqualTo(403);
                    }
                }));
    }

    /** Nothing is there, and nothing was sent. */
    private static int whenLetIn(String route, String role) {
        if (route.contains("{study}") && !role.equals(Roles.ADMIN)) {
            return 403; // nobody learns whether there is a study that is not one's own
        }
        if (route.contains("{")) {
            return 404;
        }
        return route.startsWith("POST ") ? 422 : 200;
    }

    private int status(RequestSpecification request, String route) {
        String[] parts = route.split(" ");
        if (!parts[0].equals("GET")) {
            request.contentType(parts[1].startsWith("/api/") ? ContentType.JSON : ContentType.URLENC)
                    .header("Origin", base.replaceAll("/$", ""));
        }
        return request.redirects()
                .follow(false)
                .request(parts[0], parts[1].replaceAll("\\{[^}]*}", NOT_THERE))
                .statusCode();
    }
}
