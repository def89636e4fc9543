package org.wavefield.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.study.Demonstration;

/** Scripts give soft launches and hours, and change rules. */
@QuarkusTest
@WithTestResource(KeycloakResource.class)
class PaceResourcesIT {

    private static final String STUDY = "/api/v1/studies/microcode";

    Keycloak keycloak;

    @Inject
    Demonstration demonstration;

    private String token;

    @BeforeEach
    void publish() {
        demonstration.open(StudyFiles.fromClassPath("microcode").orElseThrow());
        token = keycloak.token(keycloak.script("wavefield-api", "researcher"), Keycloak.SCRIPTS_SECRET);
    }

    @Test
    void soft_launch_is_given_to_a_wave_changed_for_one_fielding_and_taken_back() {
        int fielding = created(
                """
                {"number": 501, "title": "Softly", "version": %d, "targets": {"DE": 1000, "PL": 100}}
                """);
        script().body("{\"completes\": 100}")
                .put(STUDY + "/waves/501/soft-launch")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("completes: Poland: Enter a whole number of completes from 1 to 99"));
        script().body("{\"completes\": 50}")
                .put(STUDY + "/waves/501/soft-launch")
                .then()
                .statusCode(200)
                .body("DE.completes", is(50))
                .body("PL.completes", is(50));

        String one = "/api/v1/fieldings/" + fielding + "/soft-launch";
        script().body("{\"completes\": 80}").put(one).then().statusCode(200).body("completes", is(80));
        script().get(one).then().statusCode(200).body("completes", is(80)).body("waits", is(false));
        script().body("{\"reason\": \"It looks well.\"}")
                .post(one + "/go-on")
                .then()
                .statusCode(422)
                .body("detail", containsString("No soft launch has paused"));
        script().body("{}").put(one).then().statusCode(200).body("completes", nullValue());
    }

    @Test
    void wave_gets_hours_that_the_calendar_shows_with_their_holidays() {
        String order =
                """
                {"number": 502, "title": "Hours", "version": %d, "targets": {"DE": 1000},
                 "opens": "2028-05-01T09:00", "closes": "2028-05-20T23:59"}
                """;
        created(order);
        created(order);
        script().body(order.formatted(version()).replace("05-20", "04-20").replace("502", "503"))
                .post(STUDY + "/waves")
                .then()
                .statusCode(422)
                .body("detail", containsString("closes: The closing must come after the opening"));

        String fielding = "waves.find { it.number == 502 }.fieldings[0].";
        script().get(STUDY + "/calendar")
                .then()
                .statusCode(200)
                .body(fielding + "opensAt", is("2028-05-01T07:00:00Z"))
                .body(fielding + "remarks", hasItem("Opens on a public holiday there: Labour day."));
    }

    @Test
    void rule_that_was_saved_is_changed_with_a_reason() {
        String rule =
                """
                {"kind": "recurring", "recurrence": "FREQ=MONTHLY;BYDAY=3WE;COUNT=2", "startsOn": "2027-08-01", "days": 5,
                 "openEntry": true, "targets": {"CA": 300}}
                """;
        script().body(rule).post(STUDY + "/calendar/rules").then().statusCode(200);
        int id = script().get(STUDY + "/calendar")
                .then()
                .extract()
                .path("rules.findAll { it.recurrence == 'FREQ=MONTHLY;BYDAY=3WE;COUNT=2' }.id.max()");

        script().body(rule.replace("300", "400"))
                .put(STUDY + "/calendar/rules/" + id)
                .then()
                .statusCode(422)
                .body("detail", containsString("reason: Enter a reason"));
        script().body(rule.replace("300", "400").replace("\"kind\"", "\"reason\": \"More money\", \"kind\""))
                .put(STUDY + "/calendar/rules/" + id)
                .then()
                .statusCode(200)
                .body("size()", is(2));

        script().get(STUDY + "/calendar")
                .then()
                .body(
                        "waves.findAll { it.title in ['August 2027', 'September 2027'] }.fieldings.flatten().target",
                        everyItem(is(400)));
    }

    private int created(String order) {
        return script().body(order.formatted(version()))
                .post(STUDY + "/waves")
                .then()
                .statusCode(200)
                .extract()
                .path("fieldings.DE");
    }

    private int version() {
        return script().get(STUDY + "/versions").then().extract().path("[0].number");
    }

    private RequestSpecification script() {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
