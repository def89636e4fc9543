package org.wavefield.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.Consent;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.study.Demonstration;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingPlan;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;

@QuarkusTest
@WithTestResource(KeycloakResource.class)
class ResearchersAreaIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static ResearchersBrowser browser;

    Keycloak keycloak;

    @TestHTTPResource
    String base;

    @Inject
    Demonstration demonstration;

    @Inject
    Fieldings fieldings;

    @Inject
    Interviews interviews;

    private Fielding germany;

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
        germany = fieldings.openToEveryone().stream()
                .filter(fielding -> fielding.wave().study().code().equals("microcode"))
                .filter(fielding -> fielding.wave().demonstration())
                .filter(fielding -> fielding.panel().code().equals("DE"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void researcher_signs_in_sees_the_fieldings_takes_the_interviews_and_signs_out() throws IOException {
        rehearseInGermany();
        interviews.start(
                germany.id(),
                new Consent(germany.consentVersion(), germany.panel().locales().get(0)));
        Page page = browser.window(base, 1440);
        List<String> complaints = complaints(page);

        ResearchersBrowser.signIn(page, Keycloak.RESEARCHER);

        assertThat(page.url()).isEqualTo(base + "admin");
        assertThat(page.locator(".person").innerText()).contains(Keycloak.RESEARCHER);
        assertThat(page.locator("section:has(a[href$='/waves/" + germany.wave().number() + "']) table")
                        .count())
                .isEqualTo(2);
        assertThat(page.locator("tbody tr th").allInnerTexts()).anyMatch(text -> text.contains("Europe/Berlin"));
        accessible(page, "fieldings-1440");

        Download download = page.waitForDownload(
                () -> page.locator("a[href='/admin/fieldings/" + germany.id() + "/interviews.csv']")
                        .click());
        assertThat(download.suggestedFilename())
                .isEqualTo("microcode-wave-" + germany.wave().number() + "-DE-interviews.csv");
        List<String> lines = Files.readAllLines(download.path());
        assertThat(lines.get(0)).startsWith("respondent,study,wave,panel,country,fielding,kind,demonstration");
        assertThat(lines).hasSizeGreaterThan(1).element(1).asString().contains(",microcode,", ",DE,", ",real,");

        page.setViewportSize(390, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 390")).isEqualTo(true);
        accessible(page, "fieldings-390");

        page.locator("text=Sign out").click();
        page.waitForURL(url -> url.startsWith(base) && !url.startsWith(base + "admin"));
        page.navigate("/admin");
        assertThat(page.url()).startsWith(keycloak.realm());
        assertThat(complaints).isEmpty();
    }

    @Test
    void account_without_the_role_reads_what_is_missing_and_whom_to_ask() throws IOException {
        Page page = browser.window(base, 1024);

        String person = keycloak.person();
        ResearchersBrowser.signIn(page, person);

        assertThat(page.locator("h1").innerText()).isEqualTo("Your account may not do this");
        assertThat(page.locator("main").innerText()).contains("study by study", "Ask an administrator");
        assertThat(page.locator(".person").innerText()).contains(person);
        accessible(page, "forbidden-1024");
    }

    @Test
    void administrator_sees_counts_and_is_offered_no_answers() {
        Page page = browser.window(base, 1440);

        ResearchersBrowser.signIn(page, keycloak.person("admin"));

        assertThat(page.locator("tbody tr").count()).isPositive();
        assertThat(page.locator("a.file").count()).isZero();
        assertThat(page.locator(".lead").innerText()).contains("files with answers are for a study’s researchers");
    }

    @Test
    void page_that_does_not_exist_is_a_page_too() throws IOException {
        Page page = browser.window(base, 1024);

        Response response = page.navigate("/admin/nothing");

        assertThat(response.status()).isEqualTo(404);
        accessible(page, "not-found-1024");
    }

    @Test
    void session_cookies_are_for_the_area_alone_and_out_of_reach_of_scripts() {
        Page page = browser.window(base, 1024);
        ResearchersBrowser.signIn(page, Keycloak.RESEARCHER);

        List<Cookie> cookies = page.context().cookies(base + "admin").stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .toList();

        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.path).isEqualTo("/admin");
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(cookie.value).as("encrypted, so no token in clear").doesNotContain("eyJhbGciOiJSUzI1NiI");
        });
    }

    @Test
    void sign_out_that_another_site_asks_for_is_refused() {
        for (String origin : List.of("https://elsewhere.example", "null", "http://localhost")) {
            RestAssured.given()
                    .header("Origin", origin)
                    .post("/admin/sign-out")
                    .then()
                    .statusCode(400);
        }
        RestAssured.given().post("/admin/sign-out").then().statusCode(400);
    }

    @Test
    void sign_out_without_a_session_leads_to_the_start() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .header("Origin", base.substring(0, base.length() - 1))
                .post("/admin/sign-out")
                .then()
                .statusCode(303)
                .header("Location", base);
    }

    private void rehearseInGermany() {
        fieldings.plan(new FieldingPlan(
                germany.wave().id(), germany.panel().id(), Kind.REHEARSAL, false, 1004, germany.instrumentVersion()));
    }

    private static void accessible(Page page, String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("admin-" + name + ".png")));
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as(name)
                .isEmpty();
    }

    /** What the browser says against the pages, breaches of their own policy above all. */
    private List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.location().startsWith(base + "admin")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }
}
