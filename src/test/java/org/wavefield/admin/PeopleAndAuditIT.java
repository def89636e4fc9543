package org.wavefield.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.platform.Members;
import org.wavefield.study.Demonstration;

/** Roles that come and go, and the trail that tells of it. */
@QuarkusTest
@WithTestResource(KeycloakResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeopleAndAuditIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int UNPROCESSABLE = 422;
    private static final int LARGEST = 100_000;

    private static ResearchersBrowser browser;

    Keycloak keycloak;

    @TestHTTPResource
    String base;

    @Inject
    Demonstration demonstration;

    @BeforeAll
    static void launch() {
        browser = new ResearchersBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void field() {
        demonstration.open(StudyFiles.fromClassPath("microcode").orElseThrow());
        demonstration.open(StudyFiles.fromClassPath("every_type").orElseThrow());
    }

    @Test
    void administrator_gives_a_role_takes_it_gives_it_again_and_the_trail_tells() throws IOException {
        String somebody = "somebody-" + UUID.randomUUID();
        Page page = browser.window(base, 1280);
        String administrator = keycloak.person("admin");
        ResearchersBrowser.signIn(page, administrator);
        page.locator(".places >> text=People").click();

        page.locator("#username").fill("two words");
        page.locator("text=Give the role").click();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".summary a").innerText())
                .isEqualTo(page.locator("#username-problem").innerText())
                .contains("no blanks");
        assertThat(page.locator("#username").inputValue()).isEqualTo("two words");
        accessible(page, "people-error-1280");

        page.locator("#username").fill(" " + somebody.toUpperCase(java.util.Locale.ROOT) + " ");
        page.locator("#study").selectOption("microcode");
        page.locator("#role").selectOption("analyst");
        page.locator("text=Give the role").click();
        Locator line = page.locator(".people > li", new Page.LocatorOptions().setHasText(somebody));
        assertThat(line.innerText()).contains("Has not signed in yet", "analyst in microcode", "by " + administrator);
        line.locator("button").click();
        assertThat(line.innerText()).contains("withdrawn");
        line.locator("button").click();
        assertThat(line.innerText()).doesNotContain("withdrawn");
        accessible(page, "people-1280");
        narrow(page, "people-390");

        page.locator(".places >> text=Audit trail").click();
        page.setViewportSize(1280, 900);
        page.locator("#person").fill(administrator);
        page.locator("#action").fill("people");
        page.locator("button >> text=Show").click();
        assertThat(page.locator(".trail h3").allInnerTexts())
                .extracting(text -> text.split(" ")[0])
                .containsExactly("people.grant", "people.withdraw", "people.grant");
        assertThat(page.locator(".trail li").nth(1).innerText()).contains("person:" + somebody, "analyst");
        page.locator("text=Verify it now").click();
        assertThat(page.locator("section[aria-labelledby=whole]").innerText())
                .contains("Intact", "as they were written", administrator);
        accessible(page, "audit-1280");
        narrow(page, "audit-390");
        assertThat(page.content().length()).isLessThan(LARGEST);
    }

    @Test
    void role_counts_from_the_next_click_on_and_no_longer_than_it_is_held() {
        String newcomer = keycloak.person();
        Page page = browser.window(base, 1024);
        ResearchersBrowser.signIn(page, newcomer);
        assertThat(page.locator("h1").innerText()).isEqualTo("Your account may not do this");

        administrator().put(role(newcomer, "microcode", "researcher")).then().statusCode(204);
        page.navigate("/admin/people");
        assertThat(page.locator("h1").innerText()).isEqualTo("People");
        assertThat(page.locator("text=Give the role").count()).isZero();

        administrator().delete(role(newcomer, "microcode", "researcher")).then().statusCode(204);
        page.navigate("/admin/people");
        assertThat(page.locator("h1").innerText()).isEqualTo("Your account may not do this");
    }

    @Test
    void researcher_sees_people_fieldings_and_changes_of_the_own_study_alone() {
        String stranger = "stranger-" + UUID.randomUUID();
        String colleague = "colleague-" + UUID.randomUUID();
        administrator().put(role(stranger, "every_type", "reviewer")).then().statusCode(204);
        administrator().put(role(colleague, "microcode", "reviewer")).then().statusCode(204);
        RequestSpecification researcher = script("researcher");

        researcher
                .get("/api/v1/people")
                .then()
                .statusCode(200)
                .body("people.username", hasItem(colleague))
                .body("people.username", not(hasItem(stranger)));
        script("researcher")
                .get("/api/v1/fieldings")
                .then()
                .body("fieldings.study.code", hasItem("microcode"))
                .body("fieldings.study.code", not(hasItem("every_type")));
        script("researcher")
                .get("/api/v1/audit?action=people")
                .then()
                .statusCode(200)
                .body("entries.subject", hasItem("person:" + colleague))
                .body("entries.subject", not(hasItem("person:" + stranger)))
                .body("entries[0].after.role", is("reviewer"));
        script("researcher").get("/api/v1/audit?study=every_type").then().statusCode(403);
        script("researcher").get("/api/v1/audit?study=no_such_study").then().statusCode(403);
    }

    @Test
    void administrator_who_is_a_researcher_elsewhere_reads_no_answers_here() {
        String both = keycloak.script("wavefield-api", "admin", "researcher");
        int foreign = administrator()
                .get("/api/v1/fieldings")
                .jsonPath()
                .getInt("fieldings.find { it.study.code == 'every_type' }.id");

        RestAssured.given()
                .auth()
                .oauth2(keycloak.token(both, Keycloak.SCRIPTS_SECRET))
                .get("/api/v1/fieldings/" + foreign + "/interviews.csv")
                .then()
                .statusCode(403);
    }

    @Test
    void role_that_only_the_token_claims_gives_nothing() {
        keycloak.realmRole("researcher");
        String claimant = keycloak.script("wavefield-api");
        keycloak.assign("service-account-" + claimant, "researcher");

        RestAssured.given()
                .auth()
                .oauth2(keycloak.token(claimant, Keycloak.SCRIPTS_SECRET))
                .get("/api/v1/fieldings")
                .then()
                .statusCode(403);
        Members.enrolIn("microcode", "service-account-" + claimant, "analyst");
        RestAssured.given()
                .auth()
                .oauth2(keycloak.token(claimant, Keycloak.SCRIPTS_SECRET))
                .get("/api/v1/people")
                .then()
                .statusCode(403);
    }

    @Test
    void what_makes_no_sense_is_refused_with_what_would() {
        administrator()
                .put(role("somebody", "no_such_study", "analyst"))
                .then()
                .statusCode(UNPROCESSABLE)
                .body("detail", containsString("study that exists"));
        administrator()
                .put(role("somebody", "microcode", "admin"))
                .then()
                .statusCode(UNPROCESSABLE)
                .body("detail", containsString("researcher, analyst and reviewer"));
        administrator().put(role("a%00b", "microcode", "analyst")).then().statusCode(404);
        administrator().put(role("a%E2%80%AEb", "microcode", "analyst")).then().statusCode(UNPROCESSABLE);
        administrator()
                .get("/api/v1/audit?from=yesterday")
                .then()
                .statusCode(UNPROCESSABLE)
                .body("detail", containsString("from"));
        administrator().get("/api/v1/audit?person=%00&action=%27%25").then().statusCode(200);
    }

    @Test
    void trail_leaves_as_a_table_and_says_what_is_wrong_with_a_day() {
        Page page = browser.window(base, 1024);
        ResearchersBrowser.signIn(page, keycloak.person("admin"));
        String csv = page.request().get(base + "admin/audit/entries.csv").text();
        assertThat(csv.lines().findFirst())
                .hasValue("sequence,at,actor,actor_kind,action,subject,study,before,after,reason,hash");
        assertThat(csv.lines().skip(1)).isNotEmpty();

        assertThat(page.navigate("/admin/audit?from=yesterday").status()).isEqualTo(UNPROCESSABLE);
        assertThat(page.locator(".summary a").innerText())
                .isEqualTo(page.locator("#from-problem").innerText());
    }

    private String role(String username, String study, String role) {
        return "/api/v1/people/" + username + "/roles/" + study + "/" + role;
    }

    private RequestSpecification administrator() {
        return script("admin");
    }

    private RequestSpecification script(String role) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(keycloak.token(keycloak.script("wavefield-api", role), Keycloak.SCRIPTS_SECRET));
    }

    private static void narrow(Page page, String name) throws IOException {
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 390")).isEqualTo(true);
        accessible(page, name);
    }

    private static void accessible(Page page, String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("admin-" + name + ".png")));
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as(name)
                .isEmpty();
    }
}
