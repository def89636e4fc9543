package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wavefield.respondent.FieldedStudy;

/**
 * Who may do what, from the routes that the application itself reports: one that is new must say it here, too. One whose path
 * or parameters name a study, a wave, a panel or a fielding by that name is tried with those of a foreign study.
 */
@QuarkusTest
@WithTestResource(KeycloakResource.class)
class RoutesIT {

    private static final List<String> ROLES =
            List.of(Roles.ADMIN, Roles.ANALYST, Roles.RESEARCHER, Roles.REVIEWER, Roles.VENDOR);

    /** Those to whom every study is their own. */
    private static final Set<String> EVERYWHERE = Set.of(Roles.ADMIN, Roles.LOCAL);

    /** Everything that is not for everybody. */
    private static final Map<String, String> RESERVED = Map.ofEntries(
            Map.entry("GET /admin", "admin analyst researcher reviewer"),
            Map.entry("GET /admin/agenda", "admin researcher"),
            Map.entry("POST /admin/agenda/{action}/try-again", "admin researcher"),
            Map.entry("GET /admin/audit", "admin researcher"),
            Map.entry("GET /admin/audit/entries.csv", "admin researcher"),
            Map.entry("POST /admin/audit/verification", "admin"),
            Map.entry("GET /admin/fieldings/{fielding}/interviews.csv", "researcher"),
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
            Map.entry("GET /admin/people", "admin researcher"),
            Map.entry("POST /admin/people", "admin"),
            Map.entry("POST /admin/people/withdrawal", "admin"),
            Map.entry("GET /admin/studies/{study}", "admin analyst researcher reviewer"),
            Map.entry("GET /admin/studies/{study}/calendar", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/calendar/fieldings/{fielding}", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/fieldings/{fielding}", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/files", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/preview", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/rules", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/calendar/rules/{rule}", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/rules/{rule}", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/rules/{rule}/preview", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/calendar/waves/{wave}/withdraw", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/calendar/waves/{wave}/withdraw", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/panels/{panel}/protocol", "admin researcher reviewer"),
            Map.entry("POST /admin/studies/{study}/panels/{panel}/protocol", "admin researcher reviewer"),
            Map.entry("GET /admin/studies/{study}/questionnaire", "admin researcher reviewer"),
            Map.entry("GET /admin/studies/{study}/questionnaire/differences", "admin researcher reviewer"),
            Map.entry(
                    "GET /admin/studies/{study}/questionnaire/preview/{version}/{panel}/{locale}/{page}",
                    "admin researcher reviewer"),
            Map.entry("POST /admin/studies/{study}/questionnaire/versions", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/rehearsals", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/rehearsals", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/rehearsals/{rehearsal}", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/waves/new", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/waves/new", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/waves/{wave}", "admin analyst researcher reviewer"),
            Map.entry("GET /admin/studies/{study}/waves/{wave}/clone", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/waves/{wave}/clone", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/waves/{wave}/fieldings/{panel}", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/waves/{wave}/fieldings/{panel}/close", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/waves/{wave}/fieldings/{panel}/{action}", "admin researcher"),
            Map.entry("GET /admin/studies/{study}/waves/{wave}/numbers", "admin analyst researcher reviewer"),
            Map.entry("GET /admin/studies/{study}/waves/{wave}/panels", "admin researcher"),
            Map.entry("POST /admin/studies/{study}/waves/{wave}/panels/{action}", "admin researcher"),
            Map.entry("GET /api/v1/agenda", "admin researcher"),
            Map.entry("POST /api/v1/agenda/{action}/try-again", "admin researcher"),
            Map.entry("GET /api/v1/audit", "admin researcher"),
            Map.entry("POST /api/v1/audit/verification", "admin"),
            Map.entry("GET /api/v1/fieldings", "admin analyst researcher reviewer"),
            Map.entry("POST /api/v1/fieldings/{fielding}/close", "admin researcher"),
            Map.entry("GET /api/v1/fieldings/{fielding}/gates", "admin researcher"),
            Map.entry("GET /api/v1/fieldings/{fielding}/interviews.csv", "researcher"),
            Map.entry("POST /api/v1/fieldings/{fielding}/open", "admin researcher"),
            Map.entry("POST /api/v1/fieldings/{fielding}/overrides", "admin researcher"),
            Map.entry("POST /api/v1/fieldings/{fielding}/pause", "admin researcher"),
            Map.entry("POST /api/v1/fieldings/{fielding}/pin", "admin researcher"),
            Map.entry("GET /api/v1/fieldings/{fielding}/soft-launch", "admin researcher"),
            Map.entry("PUT /api/v1/fieldings/{fielding}/soft-launch", "admin researcher"),
            Map.entry("POST /api/v1/fieldings/{fielding}/soft-launch/go-on", "admin researcher"),
            Map.entry("GET /api/v1/fieldings/{fielding}/quota", "admin analyst researcher reviewer"),
            Map.entry("POST /api/v1/fieldings/{fielding}/target", "admin researcher"),
            Map.entry("GET /api/v1/notifications/deliveries", "admin researcher"),
            Map.entry("POST /api/v1/notifications/deliveries/{message}/send-again", "admin researcher"),
            Map.entry("GET /api/v1/notifications/subscriptions", "admin researcher"),
            Map.entry("POST /api/v1/notifications/subscriptions", "admin researcher"),
            Map.entry("DELETE /api/v1/notifications/subscriptions/{subscription}", "admin researcher"),
            Map.entry("GET /api/v1/notifications/subscriptions/{subscription}", "admin researcher"),
            Map.entry("PUT /api/v1/notifications/subscriptions/{subscription}", "admin researcher"),
            Map.entry("POST /api/v1/notifications/subscriptions/{subscription}/restore", "admin researcher"),
            Map.entry("POST /api/v1/notifications/subscriptions/{subscription}/test", "admin researcher"),
            Map.entry("GET /api/v1/people", "admin researcher"),
            Map.entry("DELETE /api/v1/people/{username}/roles/{study}/{role}", "admin"),
            Map.entry("PUT /api/v1/people/{username}/roles/{study}/{role}", "admin"),
            Map.entry("POST /api/v1/rehearsals", "local researcher"),
            Map.entry("GET /api/v1/rehearsals/{rehearsal}", "local researcher"),
            Map.entry("GET /api/v1/studies", "admin analyst researcher reviewer"),
            Map.entry("GET /api/v1/studies/{study}", "admin analyst researcher reviewer"),
            Map.entry("GET /api/v1/studies/{study}/calendar", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/calendar/fieldings/{fielding}/shift", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/calendar/files/{wave}", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/calendar/preview", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/calendar/rules", "admin researcher"),
            Map.entry("PUT /api/v1/studies/{study}/calendar/rules/{rule}", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/calendar/waves/{wave}/withdraw", "admin researcher"),
            Map.entry("GET /api/v1/studies/{study}/differences", "admin researcher reviewer"),
            Map.entry("GET /api/v1/studies/{study}/panels/{panel}/protocol-decisions", "admin researcher reviewer"),
            Map.entry("POST /api/v1/studies/{study}/panels/{panel}/protocol-decisions", "admin researcher reviewer"),
            Map.entry("GET /api/v1/studies/{study}/versions", "admin researcher reviewer"),
            Map.entry("POST /api/v1/studies/{study}/versions", "admin researcher"),
            Map.entry("GET /api/v1/studies/{study}/waves", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/waves", "admin researcher"),
            Map.entry("DELETE /api/v1/studies/{study}/waves/{wave}", "admin researcher"),
            Map.entry("GET /api/v1/studies/{study}/waves/{wave}", "admin analyst researcher reviewer"),
            Map.entry("POST /api/v1/studies/{study}/waves/{wave}/clone", "admin researcher"),
            Map.entry("POST /api/v1/studies/{study}/waves/{wave}/panels", "admin researcher"),
            Map.entry("PUT /api/v1/studies/{study}/waves/{wave}/soft-launch", "admin researcher"),
            Map.entry("PUT /api/v1/studies/{study}/waves/{wave}/standings/{panel}", "admin researcher"));

    Keycloak keycloak;

    @Inject
    FieldedStudy fielded;

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

    /** Every route, by everybody, for a study of their own and for another. */
    @TestFactory
    Stream<DynamicTest> each_route_lets_its_roles_in_to_their_study_and_nobody_else() {
        RouteWorld own = RouteWorld.of(fielded.planned("microcode", "DE"));
        RouteWorld foreign = RouteWorld.of(fielded.planned("every_type", "DE"));
        List<Routes.Route> reserved = reserved();
        return Stream.concat(
                reserved.stream()
                        .map(route -> dynamicTest("anonymous " + route.address(), () -> anonymous(route, own))),
                Stream.concat(Stream.of(Roles.LOCAL), ROLES.stream()).flatMap(role -> {
                    Caller caller = Caller.of(role, keycloak, base);
                    return reserved.stream()
                            .flatMap(route -> Stream.of(
                                    dynamicTest(role + " " + route.address() + ", own", () -> own(caller, route, own)),
                                    dynamicTest(
                                            role + " " + route.address() + ", foreign",
                                            () -> foreign(caller, route, foreign))));
                }));
    }

    private void anonymous(Routes.Route route, RouteWorld world) {
        assertThat(status(RestAssured.given(), route, world))
                .isEqualTo(route.address().contains("/api/") ? 401 : 302);
    }

    private void own(Caller caller, Routes.Route route, RouteWorld own) {
        int status = status(caller.request(route), route, own);
        if (allows(route, caller.role())) {
            letIn(status);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    private void foreign(Caller caller, Routes.Route route, RouteWorld foreign) {
        int status = status(caller.request(route), route, foreign);
        if (!allows(route, caller.role()) || (names(route, foreign) && !EVERYWHERE.contains(caller.role()))) {
            assertThat(status).isEqualTo(403);
        } else {
            letIn(status);
        }
    }

    private static void letIn(int status) {
        assertThat(status).isNotIn(302, 401, 403).isLessThan(500);
    }

    private static boolean allows(Routes.Route route, String role) {
        return Arrays.asList(route.rule().split(" ")).contains(role);
    }

    /** Whether something in the request says which study it is about. */
    private static boolean names(Routes.Route route, RouteWorld world) {
        return world.isNamedIn(route.address())
                || Stream.concat(route.fields().stream(), route.document().stream())
                        .anyMatch(field -> world.named(field).isPresent());
    }

    private static List<Routes.Route> reserved() {
        return Routes.reported().stream()
                .filter(route -> !route.rule().equals("PermitAll"))
                .toList();
    }

    /** Sends whatever the route takes that names the study, and nothing else. */
    private int status(RequestSpecification request, Routes.Route route, RouteWorld world) {
        String[] parts = route.address().split(" ");
        request.header("Origin", base.substring(0, base.length() - 1))
                .redirects()
                .follow(false);
        boolean reads = parts[0].equals("GET");
        if (!route.document().isEmpty()) {
            request.contentType(ContentType.JSON).body(named(route.document(), world));
        } else if (!route.fields().isEmpty() && !reads) {
            request.contentType(ContentType.URLENC).formParams(named(route.fields(), world));
        } else if (!reads) {
            request.contentType(parts[1].startsWith("/api/") ? ContentType.JSON : ContentType.URLENC);
        } else {
            request.queryParams(named(route.fields(), world));
        }
        return request.request(parts[0], world.path(parts[1])).statusCode();
    }

    private static Map<String, String> named(List<String> fields, RouteWorld world) {
        return fields.stream()
                .filter(field -> world.named(field).isPresent())
                .collect(Collectors.toMap(
                        field -> field, field -> world.named(field).orElseThrow()));
    }
}
