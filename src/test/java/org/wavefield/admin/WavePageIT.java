package org.wavefield.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.fieldwork.FieldworkStudy.AGREED;
import static org.wavefield.fieldwork.FieldworkStudy.ENGLISH;
import static org.wavefield.fieldwork.FieldworkStudy.form;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.wavefield.fieldwork.FieldworkStudy;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.fieldwork.Start;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.Chromium;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.platform.Members;
import org.wavefield.platform.Roles;
import org.wavefield.study.Demonstration;
import org.wavefield.study.Fielding;

/** The pages of a wave and of a study, in a real browser. */
@QuarkusTest
@WithTestResource(KeycloakResource.class)
class WavePageIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int LARGEST = 100_000;

    private static Chromium chromium;

    Keycloak keycloak;

    @TestHTTPResource
    String base;

    @Inject
    FieldworkStudy study;

    @Inject
    Interviews interviews;

    @Inject
    Demonstration demonstration;

    private Fielding fielding;
    private BrowserContext window;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void signIn() {
        String person = keycloak.person(Roles.RESEARCHER);
        Members.enrolIn("microcode", person, Roles.RESEARCHER);
        Members.enrolIn("fieldwork", person, Roles.RESEARCHER);
        fielding = study.open();
        complete();
        window = chromium.browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(base).setViewportSize(1280, 900));
        page = window.newPage();
        ResearchersBrowser.signIn(page, person);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    @Test
    void numbers_follow_while_respondents_complete_and_stand_still_when_held() throws IOException {
        small(page.navigate(wave()));
        assertThat(complete(page)).containsText("1");
        assertThat(page.locator(".absent")).containsText("RU: not yet received");
        assertThat(page.locator(".chart canvas")).isVisible();
        accessible("wave-1280");

        complete();
        assertThat(complete(page)).containsText("2", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));

        page.locator(".live button").click();
        assertThat(page.locator("[data-state]")).hasText("The numbers stand still.");
        page.setViewportSize(390, 844);
        page.waitForFunction("document.documentElement.scrollWidth <= 390"); // charts follow a window a moment later
        accessible("wave-390");
        assertThat(complaints).isEmpty();
    }

    @Test
    void times_are_shown_in_the_zone_that_somebody_chose_from_then_on() {
        page.navigate(wave());
        page.locator("#tz").selectOption("Europe/London");
        page.locator(".zones button").click();
        page.navigate(wave());

        assertThat(page.locator("#tz")).hasValue("Europe/London");
        assertThat(page.locator("#pace .of")).containsText("Europe/London");
        assertThat(page.navigate(wave() + "?tz=Nowhere").status()).isEqualTo(400);
    }

    @Test
    void pages_work_without_scripts() {
        BrowserContext plain = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base)
                        .setJavaScriptEnabled(false)
                        .setStorageState(window.storageState()));
        Page without = plain.newPage();
        without.navigate(wave());

        assertThat(complete(without)).containsText("1");
        assertThat(without.locator(".live")).isHidden();
        assertThat(without.locator(".chart")).isHidden();
        complete();
        without.reload();
        assertThat(complete(without)).containsText("2");
    }

    @Test
    void study_shows_its_whole_term_and_leads_to_its_waves() throws IOException {
        demonstration.open(StudyFiles.fromClassPath("microcode").orElseThrow());
        page.navigate("/admin");
        page.locator(".card a", new Page.LocatorOptions().setHasText("Microcode"))
                .first()
                .click();

        small(page.reload());
        assertThat(page.locator("h1")).hasText("Microcode");
        assertThat(page.locator("svg.timeline rect.bar-open")).hasCount(6);
        assertThat(page.locator("svg.timeline rect.bar-not-yet-received")).hasCount(12);
        accessible("study-1280");
        page.setViewportSize(390, 844);
        page.waitForFunction("document.documentElement.scrollWidth <= 390"); // charts follow a window a moment later
        accessible("study-390");

        page.locator("th a", new Page.LocatorOptions().setHasText("Demonstration"))
                .click();
        assertThat(page.locator("h1")).containsText("wave 100");
        page.setViewportSize(1280, 900);
        accessible("wave-demonstration-1280");
        assertThat(complaints).isEmpty();
    }

    private static Locator complete(Page page) {
        return page.locator("#numbers [data-panel=GB] .complete");
    }

    private String wave() {
        return "/admin/studies/fieldwork/waves/" + fielding.wave().number();
    }

    private void complete() {
        Start.Started started = (Start.Started) interviews.start(fielding.id(), AGREED);
        interviews.submit(started.id(), started.secret(), form("your_age", 0, "age=40"), ENGLISH);
        interviews.submit(started.id(), started.secret(), form("news_page", 1, "news=online"), ENGLISH);
        interviews.submit(
                started.id(),
                started.secret(),
                form("allies_page", 2, "allies.poland=likely", "allies.france=likely"),
                ENGLISH);
    }

    private static void small(Response response) {
        assertThat(response.body().length).isLessThan(LARGEST);
    }

    private void accessible(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("admin-" + name + ".png")));
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as(name)
                .isEmpty();
    }
}
