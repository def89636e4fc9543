package org.wavefield.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.study.Demonstration;

/** A new researcher brings a wave from nothing to its end. */
@QuarkusTest
@WithTestResource(value = KeycloakResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS) // Microcode as new
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaunchJourneyIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int MOST_BYTES = 100_000;
    private static final String STUDY = "/admin/studies/microcode";

    private static ResearchersBrowser browser;

    Keycloak keycloak;

    @TestHTTPResource
    String base;

    @Inject
    Demonstration demonstration;

    private Page page;

    @BeforeAll
    static void launch() {
        browser = new ResearchersBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void signIn() {
        demonstration.open(StudyFiles.fromClassPath("microcode").orElseThrow());
        page = browser.window(base, 1280);
        ResearchersBrowser.signIn(page, keycloak.person("researcher"));
    }

    @Test
    void new_researcher_creates_mends_rehearses_launches_watches_pauses_and_closes_a_wave() throws IOException {
        createWave();
        page.locator("a:text-is('Germany')").click();

        assertThat(reds()).containsExactlyInAnyOrder("gate-protocol", "gate-rehearsal", "gate-targets");
        page.locator("text=Launch in Germany").click();
        assertThat(page.locator(".problems").innerText()).contains("It cannot open yet.");
        looks("gates-red");

        mendProtocol();
        rehearse();
        page.navigate(STUDY + "/waves/3/fieldings/DE");
        override();
        assertThat(reds()).isEmpty();
        looks("gates-green");
        page.locator("text=Launch in Germany").click();
        assertThat(page.locator("h1 .phase").innerText()).isEqualTo("open");

        respond(page.locator("a[href^='/join/']").getAttribute("href"));
        page.reload();
        assertThat(page.locator("dl.facts div:has(dt:text-is('Started')) dd").innerText())
                .isEqualTo("1");
        looks("open");

        pauseAndClose();
    }

    @Test
    void questionnaire_shows_its_versions_its_translations_and_each_page_as_respondents_see_it() throws IOException {
        page.navigate(STUDY + "/questionnaire");

        assertThat(page.locator("#versions").innerText()).contains("Published versions");
        assertThat(page.locator("main").innerText()).contains("ru-RU", "Complete");
        looks("questionnaire");

        page.locator("a:has-text('Germany (DE), de-DE')").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de-DE");
        assertThat(page.locator(".tag").innerText()).isEqualTo("Preview");
        looks("preview");
        int pages = 1;
        while (page.locator("text=Next page").count() == 1) {
            page.locator("text=Next page").click();
            assertThat(page.locator("h1").count()).isEqualTo(1);
            pages++;
        }
        assertThat(pages).isGreaterThan(10);
    }

    @Test
    void wave_is_cloned_with_what_differs_shown_first_and_withdrawn() throws IOException {
        page.navigate(STUDY + "/waves/new");
        fill("number", "41");
        fill("title", "To be cloned");
        page.locator("[id='target.GB']").fill("20");
        page.locator("button.main").click();
        page.locator("text=Clone this wave").click();
        fill("number", "42");
        fill("title", "A clone");
        page.locator("[id='target.GB']").fill("30");
        page.locator("text=Show what differs").click();

        assertThat(page.locator("main").innerText())
                .contains("The target in GB is 30 instead of 20.", "The questionnaire is the same, to the letter.");
        looks("clone");
        page.locator("text=Create the wave").click();
        page.selectOption("[id='standing.panel']", "RU");
        page.selectOption("[id='standing.standing']", new SelectOption().setValue("late"));
        page.locator("[id='standing.sentence']").fill("RU: not yet received");
        page.locator("text=Say so").click();
        assertThat(page.locator(".standings").innerText()).contains("RU: not yet received");
        looks("panels");
        page.locator("text=Withdraw wave 42").click();

        assertThat(page.navigate(STUDY + "/waves/42/panels").status()).isEqualTo(404);
    }

    private void createWave() throws IOException {
        page.navigate(STUDY + "/waves/new");
        fill("number", "");
        page.locator("button.main").click();
        assertThat(page.locator(".problems li").count()).isEqualTo(3);
        looks("wave-new");
        fill("number", "3");
        fill("title", "June 2025");
        page.locator("input[name=modules][value=nuclear]").check();
        page.locator("[id='target.DE']").fill("50");
        page.locator("button.main").click();
        assertThat(page.url()).endsWith("/waves/3/panels");
    }

    private void mendProtocol() throws IOException {
        page.locator("#gate-protocol a").click();
        page.locator("text=Record the decision").click();
        assertThat(page.locator(".problems li").count()).isEqualTo(5);
        looks("protocol");
        page.locator("input[value=approved]").check();
        fill("decidedBy", "Ethics board of the university");
        fill("decidedOn", "2025-01-02");
        fill("legalBasis", "GDPR Art. 9 (2) (a), explicit consent");
        fill("terms", "Adults may be asked; data stay in the European Union.");
        page.locator("text=Record the decision").click();
        assertThat(reds()).containsExactlyInAnyOrder("gate-rehearsal", "gate-targets");
    }

    private void rehearse() throws IOException {
        page.locator("#gate-rehearsal a").click();
        fill("completes", "0");
        page.locator("button.main").click();
        assertThat(page.locator(".problems").innerText()).contains("Enter a whole number of completes");
        fill("completes", "20");
        looks("rehearsals");
        page.locator("button.main").click();
        page.locator("[data-outcome=passed]").waitFor();
        assertThat(page.locator("tbody th").innerText()).contains("us_defend");
        looks("rehearsal");
    }

    private void override() {
        page.locator("#gate-targets summary").click();
        page.locator("#gate-targets button").click();
        assertThat(page.locator("#gate-targets .problem").innerText()).contains("Say why");
        page.locator("#gate-targets textarea").fill("Nobody is weighted in this test.");
        page.locator("#gate-targets button").click();
        assertThat(page.locator("#gate-targets").innerText()).contains("Overridden by");
    }

    private void respond(String address) {
        Page respondent = browser.window(base, 390);
        respondent.navigate(address);
        respondent.locator("form[method=post] button").first().click();
        assertThat(respondent.locator("main").getAttribute("data-state")).isEqualTo("question");
    }

    private void pauseAndClose() throws IOException {
        page.locator("[id='pause.reason']").fill("A mistake in the wording.");
        page.locator("button:text-is('Pause')").click();
        assertThat(page.locator("h1 .phase").innerText()).isEqualTo("paused");
        page.locator("text=Close it for ever…").click();
        assertThat(page.locator("main").innerText()).contains("Nothing can open it again.");
        looks("close");
        page.locator("button.grave").click();
        assertThat(page.locator("h1 .phase").innerText()).isEqualTo("closed");
        assertThat(page.locator(".history").innerText())
                .contains("Launched", "Paused", "A mistake in the wording.", "Closed for ever");
        looks("closed");
    }

    private void fill(String id, String text) {
        page.locator("#" + id).fill(text);
    }

    private List<String> reds() {
        return page.locator(".gate.red").all().stream()
                .map(gate -> gate.getAttribute("id"))
                .toList();
    }

    /** Good to look at on a desk and on a phone, for everybody, and small. */
    private void looks(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        assertThat(page.content().length()).as(name).isLessThan(MOST_BYTES);
        assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= " + width))
                    .as(name + " at " + width)
                    .isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve("launch-" + name + "-" + width + ".png")));
            assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                    .as(name + " at " + width)
                    .isEmpty();
        }
    }
}
