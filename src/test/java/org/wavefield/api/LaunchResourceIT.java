package org.wavefield.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wavefield.audit.AuditTrail;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.study.Demonstration;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Phase;

/** A wave is launched from a script. */
@QuarkusTest
@WithTestResource(KeycloakResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaunchResourceIT {

    private static final AtomicInteger NUMBER = new AtomicInteger(300);
    private static final String WAVES = "/api/v1/studies/microcode/waves";
    private static final int PAUSE_MILLISECONDS = 100;
    private static final int MOST_PAUSES = 600;
    private static final String DECISION =
            """
            {"outcome": "approved", "consentVersion": "%s", "decidedBy": "Ethics board", "decidedOn": "2025-01-02",
             "legalBasis": "Explicit consent", "terms": "Adults may be asked."}
            """;

    Keycloak keycloak;

    @Inject
    Demonstration demonstration;

    @Inject
    Fieldings fieldings;

    @Inject
    AuditTrail audit;

    private String token;
    private int version;

    @BeforeEach
    void publish() {
        demonstration.open(StudyFiles.fromClassPath("microcode").orElseThrow());
        token = keycloak.token(keycloak.script("wavefield-api", "researcher"), Keycloak.SCRIPTS_SECRET);
        version = script().get("/api/v1/studies/microcode/versions")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].number");
    }

    @Test
    void script_creates_mends_rehearses_launches_pauses_and_closes_a_wave() throws InterruptedException {
        int number = NUMBER.incrementAndGet();
        int fielding = created(number, "PL");
        assertThat(created(number, "PL")).as("a script may try again").isEqualTo(fielding);
        String path = "/api/v1/fieldings/" + fielding;

        script().post(path + "/open")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("Record the decision"));
        script().get(path + "/gates")
                .then()
                .body("gates.findAll { it.verdict == 'missing' }.id", hasItems("protocol", "rehearsal", "targets"));

        approve("PL", path);
        rehearse(number, "PL");
        override(path, "targets");
        script().get(path + "/gates").then().body("gates.findAll { it.id == 'rehearsal' }.verdict", hasItem("green"));

        for (int i = 0; i < 2; i++) {
            script().post(path + "/open").then().statusCode(200).body("phase", is("open"));
        }
        script().body("{\"target\": 12}").post(path + "/target").then().statusCode(422);
        script().body("{\"target\": 12, \"reason\": \"Fewer will do.\"}")
                .post(path + "/target")
                .then()
                .statusCode(200)
                .body("target", is(12));
        script().body("{\"reason\": \" \"}").post(path + "/pause").then().statusCode(422);
        for (int i = 0; i < 2; i++) {
            script().body("{\"reason\": \"A mistake in the wording.\"}")
                    .post(path + "/pause")
                    .then()
                    .statusCode(200)
                    .body("phase", is("paused"));
        }
        script().body("{}").post(path + "/close").then().statusCode(422);
        script().body("{\"forEver\": true}")
                .post(path + "/close")
                .then()
                .statusCode(200)
                .body("phase", is("closed"));
        script().post(path + "/open").then().statusCode(422);

        assertThat(audit.of("fielding:" + fielding))
                .extracting(entry -> entry.action())
                .containsExactly(
                        "fielding.close", "fielding.pause", "fielding.target", "fielding.open", "gate.override");
        assertThat(audit.of("fielding:" + fielding).get(1).reason()).contains("A mistake in the wording.");
    }

    @Test
    void gate_for_a_legal_reason_cannot_be_overridden_and_a_refusal_takes_an_approval_back() {
        int fielding = created(NUMBER.incrementAndGet(), "CA");
        String path = "/api/v1/fieldings/" + fielding;

        script().body("{\"gate\": \"protocol\", \"reason\": \"We want to.\"}")
                .post(path + "/overrides")
                .then()
                .statusCode(422)
                .body("detail", containsString("cannot be overridden"));
        approve("CA", path);
        script().body(decision(path).replace("approved", "refused"))
                .post("/api/v1/studies/microcode/panels/CA/protocol-decisions")
                .then()
                .statusCode(200);

        script().get(path + "/gates").then().body("gates.findAll { it.verdict == 'missing' }.id", hasItem("protocol"));
        assertThat(fieldings.find(fielding).orElseThrow().phase()).isEqualTo(Phase.PLANNED);
    }

    @Test
    void decision_without_its_parts_is_refused_field_by_field() {
        script().body("{\"outcome\": \"perhaps\", \"decidedOn\": \"9999-01-01\"}")
                .post("/api/v1/studies/microcode/panels/DE/protocol-decisions")
                .then()
                .statusCode(422)
                .body("detail", containsString("outcome: "))
                .body("detail", containsString("decidedBy: "))
                .body("detail", containsString("decidedOn: Enter a day that is not in the future"))
                .body("detail", containsString("legalBasis: "));
    }

    @Test
    void wave_is_cloned_told_late_withdrawn_and_made_again() {
        int number = NUMBER.incrementAndGet();
        int like = NUMBER.incrementAndGet();
        created(number, "GB");

        script().body("{\"number\": %d, \"title\": \"Like it\", \"version\": %d}".formatted(like, version))
                .post(WAVES + "/" + number + "/clone")
                .then()
                .statusCode(200)
                .body("fieldings.keySet()", equalTo(Set.of("GB")));
        script().body("{\"panel\": \"RU\", \"target\": 5, \"version\": %d}".formatted(version))
                .post(WAVES + "/" + like + "/panels")
                .then()
                .statusCode(200)
                .body("fieldings.RU", not(0));
        script().body("{\"standing\": \"late\", \"sentence\": \"RU: not yet received\"}")
                .put(WAVES + "/" + like + "/standings/RU")
                .then()
                .statusCode(200)
                .body("standings.RU.sentence", is("RU: not yet received"));
        script().body("{\"standing\": \"lost\", \"sentence\": \"x\"}")
                .put(WAVES + "/" + like + "/standings/RU")
                .then()
                .statusCode(422);
        script().delete(WAVES + "/" + like).then().statusCode(200);
        script().get(WAVES).then().body("number", not(hasItem(like)));
        created(like, "GB");
        script().get(WAVES).then().body("number", hasItem(like));
    }

    @Test
    void order_that_cannot_be_is_refused_with_its_fields() {
        script().body(
                        "{\"number\": 0, \"title\": \"\", \"modules\": [\"moon\"], \"targets\": {\"FR\": 5}, \"version\": "
                                + version + "}")
                .post(WAVES)
                .then()
                .statusCode(422)
                .body("detail", containsString("number: "))
                .body("detail", containsString("title: "))
                .body("detail", containsString("no module moon"))
                .body("detail", containsString("does not ask FR"));
    }

    private int created(int number, String panel) {
        return script().body(
                        "{\"number\": %d, \"title\": \"Wave %d\", \"modules\": [\"nuclear\"], \"targets\": {\"%s\": 10}, \"version\": %d}"
                                .formatted(number, number, panel, version))
                .post(WAVES)
                .then()
                .statusCode(200)
                .extract()
                .path("fieldings." + panel);
    }

    private String decision(String path) {
        String consent = script().get(path + "/gates").then().extract().path("consentVersion");
        return DECISION.formatted(consent);
    }

    private void approve(String panel, String path) {
        for (int i = 0; i < 2; i++) {
            script().body(decision(path))
                    .post("/api/v1/studies/microcode/panels/" + panel + "/protocol-decisions")
                    .then()
                    .statusCode(200)
                    .body("outcome", is("approved"));
        }
    }

    private void override(String path, String gate) {
        for (int i = 0; i < 2; i++) {
            script().body("{\"gate\": \"%s\", \"reason\": \"Nobody is weighted here.\"}".formatted(gate))
                    .post(path + "/overrides")
                    .then()
                    .statusCode(200);
        }
    }

    private void rehearse(int wave, String panel) throws InterruptedException {
        String location = script().body(
                        "{\"study\": \"microcode\", \"wave\": %d, \"panels\": [\"%s\"], \"completes\": 3, \"seed\": 1}"
                                .formatted(wave, panel))
                .post("/api/v1/rehearsals")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Response shown = script().get(location);
        for (int i = 0; shown.path("report") == null && i < MOST_PAUSES; i++) {
            assertThat(shown.<String>path("failure")).isNull();
            Thread.sleep(PAUSE_MILLISECONDS);
            shown = script().get(location);
        }
        shown.then().body("completes", is(3));
    }

    private RequestSpecification script() {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
