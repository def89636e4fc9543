package org.wavefield.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wavefield.platform.LocalDoor;

/** Rehearsals asked for from outside: through the door that only the owner of a local application has the key to. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RehearsalsResourceIT {

    private static final Path DOOR = Path.of("target/door");
    private static final String ORDER =
            """
            {"study": "microcode", "wave": 1, "panels": ["DE"], "completes": 5, "seed": 1, "way": "engine"}
            """;
    private static final int PAUSE_MILLISECONDS = 50;
    private static final int MOST_PAUSES = 1_200;

    /** It is opened when the server is up, which tests may be, too. */
    @BeforeAll
    static void wait_for_the_door() throws InterruptedException {
        for (int i = 0; LocalDoor.find(DOOR).isEmpty() && i < MOST_PAUSES; i++) {
            Thread.sleep(PAUSE_MILLISECONDS);
        }
    }

    @Test
    void key_of_the_door_is_its_owners_alone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DOOR)))
                .isEqualTo("rw-------");
    }

    @Test
    void nobody_rehearses_without_the_key() {
        order(given(), ORDER).then().statusCode(401);
        order(given().header("Authorization", "Local x"), ORDER).then().statusCode(401);
    }

    @Test
    void key_opens_nothing_else() {
        owner().get("/api/v1/fieldings").then().statusCode(403);
    }

    @Test
    void owner_rehearses_and_reads_the_report() throws InterruptedException {
        String location = order(owner(), ORDER).then().statusCode(202).extract().header("Location");

        Response shown = owner().get(location);
        for (int i = 0; shown.path("report") == null && i < MOST_PAUSES; i++) {
            Thread.sleep(PAUSE_MILLISECONDS);
            shown = owner().get(location);
        }
        shown.then()
                .statusCode(200)
                .body("completes", is(5))
                .body("report.panels[0].panel", is("DE"))
                .body("report.panels[0].ends.complete", is(5))
                .body("report.panels[0].trends[0].item", is("us_defend"));
    }

    @Test
    void order_that_cannot_be_done_is_refused_with_the_reason() {
        order(owner(), ORDER.replace("DE", "FR"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("Wave 1 does not ask FR"));
        order(owner(), ORDER.replace("\"wave\": 1", "\"wave\": 7"))
                .then()
                .statusCode(422)
                .body("detail", containsString("plans no wave 7"));
        order(owner(), ORDER.replace("microcode", "../microcode"))
                .then()
                .statusCode(422)
                .body("detail", containsString("There is no study"));
        order(owner(), ORDER.replace(": 5", ": 0")).then().statusCode(422);
    }

    @Test
    void rehearsal_that_nobody_began_is_not_found() {
        owner().get("/api/v1/rehearsals/1b4e28ba-2fa1-11d2-883f-0016d3cca427")
                .then()
                .statusCode(404);
        owner().get("/api/v1/rehearsals/x").then().statusCode(404);
    }

    private static RequestSpecification owner() {
        return given().header(
                        "Authorization", LocalDoor.find(DOOR).orElseThrow().authorization());
    }

    private static Response order(RequestSpecification who, String order) {
        return who.contentType(ContentType.JSON).body(order).post("/api/v1/rehearsals");
    }
}
