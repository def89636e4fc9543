package org.wavefield.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.fieldwork.FieldworkStudy.AGREED;
import static org.wavefield.fieldwork.FieldworkStudy.ENGLISH;
import static org.wavefield.fieldwork.FieldworkStudy.form;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.agenda.Agenda;
import org.wavefield.calendar.RuleInput;
import org.wavefield.calendar.WaveCalendar;
import org.wavefield.fieldwork.FieldworkStudy;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.fieldwork.Start;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.platform.Members;
import org.wavefield.platform.MovableClock;
import org.wavefield.platform.Roles;
import org.wavefield.study.Demonstration;
import org.wavefield.study.Fielding;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;

/** A researcher lets fieldwork watch itself. */
@QuarkusTest
@WithTestResource(KeycloakResource.class)
class PacePagesIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int HEAVIEST = 100_000;

    private static ResearchersBrowser browser;

    Keycloak keycloak;

    @TestHTTPResource
    String base;

    @Inject
    FieldworkStudy study;

    @Inject
    Interviews interviews;

    @Inject
    Agenda agenda;

    @Inject
    Demonstration demonstration;

    @Inject
    Studies studies;

    @Inject
    WaveCalendar calendar;

    private final MovableClock clock = new MovableClock(Instant.now());
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
        QuarkusMock.installMockForType(clock, Clock.class);
        String person = keycloak.person(Roles.RESEARCHER);
        Members.enrolIn("fieldwork", person, Roles.RESEARCHER);
        Members.enrolIn("microcode", person, Roles.RESEARCHER);
        page = browser.window(base, 1280);
        ResearchersBrowser.signIn(page, person);
    }

    @Test
    void soft_launch_pauses_shows_what_was_found_and_goes_on_with_a_reason() {
        Fielding fielding = study.open();
        String wave = "/admin/studies/fieldwork/waves/" + fielding.wave().number();
        page.navigate(wave + "/panels");
        page.locator("[id='soft-launch.completes']").fill("many");
        page.locator("text=Set the soft launch of all").click();
        assertThat(page.locator(".problems li").innerText()).contains("from 1 to 99");
        page.locator("[id='soft-launch.completes']").fill("2");
        page.locator("text=Set the soft launch of all").click();
        assertThat(page.locator("main").innerText()).contains("it pauses after 2 completes");
        seen("soft-launch-panels");

        complete(fielding);
        complete(fielding);
        clock.pass(Duration.ofSeconds(5));
        agenda.runDue();
        page.navigate(wave);
        assertThat(page.locator("main").innerText()).contains("waits after its soft launch", "0.0 % (0 of 2)");
        seen("soft-launch-wave");

        page.locator("text=Let United Kingdom go on").click();
        assertThat(page.locator(".problems li").innerText()).contains("Say why");
        seen("soft-launch-problem");
        page.locator("[id='go-on.reason']").fill("The lengths look right.");
        page.locator("text=Let United Kingdom go on").click();

        assertThat(page.locator("h1 .phase").innerText()).isEqualTo("open");
        assertThat(page.locator(".history").innerText())
                .contains("Let go on after its soft launch", "The lengths look right.");
        seen("soft-launch-went-on");
    }

    @Test
    void wave_by_hand_gets_hours_whose_holidays_are_marked_and_never_shifted_silently() {
        demonstration.open(StudyFiles.fromClassPath("microcode").orElseThrow());
        page.navigate("/admin/studies/microcode/waves/new");
        page.locator("#number").fill("77");
        page.locator("#title").fill("Christmas");
        page.locator("[id='target.DE']").fill("1000");
        page.locator("[id='target.US']").fill("1000");
        page.locator("#opens").fill("2027-12-25 09:00");
        page.locator("#closes").fill("then");
        page.locator("text=Show the hours").click();
        assertThat(page.locator(".problems li").innerText()).contains("Enter the day and hour of the closing");
        page.locator("#closes").fill("2028-01-14 23:59");
        page.locator("text=Show the hours").click();
        assertThat(page.locator("#hours").innerText())
                .contains(
                        "25 Dec 2027, 09:00 CET",
                        "25 Dec 2027, 14:00 UTC",
                        "Opens on a public holiday there: 1st Christmas day");
        seen("wave-hours");
        page.locator("text=Create the wave").click();

        page.navigate("/admin/studies/microcode/calendar?year=2027");
        assertThat(page.locator("main").innerText())
                .contains("wave 77", "Opens on a public holiday there: 1st Christmas day", "Hours planned");
        seen("calendar-by-hand");
        page.locator("a:has-text('Shift Germany, Christmas')").click();
        assertThat(page.locator("#reason").inputValue()).isEqualTo("Public holiday: 1st Christmas day");
        assertThat(page.locator("#days").inputValue()).isEqualTo("1");
    }

    @Test
    void rule_is_changed_after_a_look_at_what_that_does() {
        demonstration.open(StudyFiles.fromClassPath("microcode").orElseThrow());
        Study microcode = studies.find("microcode").orElseThrow();
        calendar.save(
                microcode,
                new RuleInput(
                        "recurring",
                        "",
                        "FREQ=MONTHLY;BYDAY=2TU;COUNT=2",
                        "2028-03-01",
                        "",
                        "",
                        "5",
                        "",
                        "",
                        "",
                        "true",
                        Map.of("DE", "500")));
        page.navigate("/admin/studies/microcode/calendar?year=2028");
        page.locator("section:has(#rules) li:has-text('BYDAY=2TU') a").click();
        seen("rule");
        page.locator("#days").fill("0");
        page.locator("text=Show what this changes").click();
        assertThat(page.locator(".problems li").innerText()).contains("from 1 to 366");
        page.locator("#days").fill("7");
        page.locator("#reason").fill("A longer week");
        page.locator("text=Show what this changes").click();
        assertThat(page.locator("section:has(#withdrawn)").innerText()).contains("March 2028", "April 2028");
        seen("rule-preview");
        page.locator("button.grave").click();

        assertThat(page.url()).endsWith("/calendar#rules");
        assertThat(page.locator("section:has(#log)").innerText()).contains("Rule changed", "A longer week");
        assertThat(page.locator("section:has(#rules) li:has-text('BYDAY=2TU')").innerText())
                .contains("7 days");
        page.navigate("/admin/studies/microcode/calendar?year=2028");
        seen("calendar-log");
    }

    private void complete(Fielding fielding) {
        Start.Started started = (Start.Started) interviews.start(fielding.id(), AGREED);
        interviews.submit(started.id(), started.secret(), form("your_age", 0, "age=40"), ENGLISH);
        interviews.submit(started.id(), started.secret(), form("news_page", 1, "news=online"), ENGLISH);
        interviews.submit(
                started.id(),
                started.secret(),
                form("allies_page", 2, "allies.poland=likely", "allies.france=likely"),
                ENGLISH);
    }

    /** Accessible, light, and good on a phone. */
    private void seen(String name) {
        assertThat(page.content().length()).as("%s is too heavy", name).isLessThan(HEAVIEST);
        assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= " + width))
                    .as("%s at %d", name, width)
                    .isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
            assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                    .as("%s at %d", name, width)
                    .isEmpty();
        }
    }
}
