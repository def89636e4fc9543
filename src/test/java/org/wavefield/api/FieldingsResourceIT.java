package org.wavefield.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.Consent;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.study.Demonstration;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

@QuarkusTest
@WithTestResource(KeycloakResource.class)
class FieldingsResourceIT {

    private static final String FIELDINGS = "/api/v1/fieldings";

    Keycloak keycloak;

    @Inject
    Demonstration demonstration;

    @Inject
    Fieldings fieldings;

    @Inject
    Interviews interviews;

    private Fielding poland;
    private String token;

    @BeforeEach
    void field() {
        demonstration.open(StudyFiles.fromClassPath("microcode").orElseThrow());
        poland = fieldings.openToEveryone().stream()
                .filter(fielding -> fielding.panel().code().equals("PL"))
                .findFirst()
                .orElseThrow();
        token = keycloak.token(Keycloak.SCRIPTS, Keycloak.SCRIPTS_SECRET);
    }

    @Test
    void researchers_script_lists_the_fieldings_with_their_counts() {
        JsonPath before = with(token).get(FIELDINGS).jsonPath();
        interviews.decline(poland.id(), poland.panel().locales().get(0));
        start();

        JsonPath after =
                with(token).get(FIELDINGS).then().statusCode(200).extract().jsonPath();

        assertThat(count(after, "started")).isEqualTo(count(before, "started") + 1);
        assertThat(count(after, "underWay")).isEqualTo(count(before, "underWay") + 1);
        assertThat(count(after, "ended.declined")).isEqualTo(count(before, "ended.declined") + 1);
        assertThat(after.getString(ofPoland("study.code"))).isEqualTo("microcode");
        assertThat(after.getString(ofPoland("panel.timeZone"))).isEqualTo("Europe/Warsaw");
        assertThat(after.getString(ofPoland("kind"))).isEqualTo("real");
        assertThat(after.getString(ofPoland("phase"))).isEqualTo("open");
        assertThat(after.getString(ofPoland("openedAt"))).endsWith("Z");
    }

    @Test
    void researchers_script_gets_one_row_an_interview() {
        int before = rows().size();
        start();
        start();

        assertThat(rows()).hasSize(before + 2).last().asString().contains(",microcode,", ",PL,", ",real,1,");
        String name = "microcode-wave-" + poland.wave().number() + "-PL-interviews.csv";
        with(token)
                .get(FIELDINGS + "/" + poland.id() + "/interviews.csv")
                .then()
                .header("Content-Type", equalTo("text/csv; charset=utf-8"))
                .header("Content-Disposition", containsString(name))
                .header("Cache-Control", "no-store");
    }

    @Test
    void researchers_script_reads_a_study_and_how_its_wave_goes() {
        start();
        JsonPath study = with(token)
                .get("/api/v1/studies/microcode")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(study.getString("endsOn")).isEqualTo("2029-03-31");
        assertThat(study.getList("waves.number", Integer.class)).contains(1, 2, 100);
        assertThat(with(token).get("/api/v1/studies").jsonPath().getList("studies.code"))
                .containsExactly("microcode");

        JsonPath wave = with(token)
                .get("/api/v1/studies/microcode/waves/100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(wave.getBoolean("demonstration")).isTrue();
        assertThat(wave.getLong("fieldings.find { it.fielding.panel.code == 'PL' }.fielding.counts.started"))
                .isPositive();
        problem(with(token).get("/api/v1/studies/microcode/waves/99").then(), 404);
        problem(with(token).get("/api/v1/studies/elsewhere").then(), 403);
    }

    @Test
    void request_without_a_token_is_told_to_bring_one() {
        problem(given().get(FIELDINGS).then(), 401).header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void token_that_was_tampered_with_is_refused() {
        String[] parts = token.split("\\.");
        String claims = decoded(parts[1]).replace("\"scope\":", "\"realm_access\":{\"roles\":[\"admin\"]},\"scope\":");
        assertThat(claims).isNotEqualTo(decoded(parts[1]));
        refused(parts[0] + "." + encoded(claims) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + "." + encoded("another signature"));
        refused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        refused("nonsense");
    }

    @Test
    void token_for_another_audience_is_refused() {
        refused(keycloak.token(keycloak.script("", "researcher"), Keycloak.SCRIPTS_SECRET));
        refused(keycloak.token(keycloak.script("wavefield", "researcher"), Keycloak.SCRIPTS_SECRET));
    }

    @Test
    void token_that_has_expired_is_refused() throws InterruptedException {
        String script = keycloak.script("wavefield-api", "researcher");
        keycloak.setTokenLifespan(script, 1);
        String brief = keycloak.token(script, Keycloak.SCRIPTS_SECRET);
        Thread.sleep(2500);

        refused(brief);
    }

    @Test
    void session_of_a_browser_is_no_token() {
        problem(given().cookie("q_session", token).get(FIELDINGS).then(), 401);
    }

    @Test
    void token_without_the_role_is_told_which_one_it_needs() {
        String vendor = keycloak.token(keycloak.script("wavefield-api", "vendor"), Keycloak.SCRIPTS_SECRET);

        problem(with(vendor).get(FIELDINGS).then(), 403).body("detail", containsString("researcher"));
    }

    @Test
    void every_failure_is_a_problem_document() {
        problem(with(token).get(FIELDINGS + "/2147483647/interviews.csv").then(), 404)
                .body("detail", equalTo("There is no fielding 2147483647."));
        problem(with(token).get(FIELDINGS + "/one/interviews.csv").then(), 404);
        problem(with(token).get(FIELDINGS + "/99999999999/interviews.csv").then(), 404);
        problem(with(token).get("/api/v1/nothing").then(), 404);
        problem(with(token).get("/api").then(), 404);
        problem(with(token).delete(FIELDINGS).then(), 405);
        problem(with(token).accept("application/xml").get(FIELDINGS).then(), 406);
    }

    @Test
    void description_is_openapi_3_1_and_names_the_token() {
        given().accept("application/json")
                .get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("components.securitySchemes.token.scheme", equalTo("bearer"))
                .body("security", hasSize(1))
                .body("paths.keySet()", not(hasSize(0)))
                .body("paths.keySet().findAll { !it.startsWith('/api/v1/') }", hasSize(0));
    }

    private void refused(String bad) {
        problem(with(bad).get(FIELDINGS).then(), 401);
        problem(with(bad).get(FIELDINGS + "/" + poland.id() + "/interviews.csv").then(), 401);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("about:blank"))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }

    private List<String> rows() {
        String csv = with(token)
                .get(FIELDINGS + "/" + poland.id() + "/interviews.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return csv.lines().skip(1).toList();
    }

    private void start() {
        interviews.start(
                poland.id(),
                new Consent(poland.consentVersion(), poland.panel().locales().get(0)));
    }

    private long count(JsonPath list, String what) {
        return list.getLong(ofPoland("counts." + what));
    }

    private String ofPoland(String what) {
        return "fieldings.find { it.id == " + poland.id() + " }." + what;
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }
}
