package org.wavefield.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.study.Demonstration;

/** A researcher plans waves, shifts a panel, takes a wave back, and looks at what falls due. */
@QuarkusTest
@WithTestResource(KeycloakResource.class)
class CalendarPagesIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int HEAVIEST = 100_000;

    private static ResearchersBrowser browser;

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

    @Test
    void researcher_plans_waves_shifts_a_panel_and_takes_a_wave_back() {
        demonstration.open(StudyFiles.fromClassPath("microcode").orElseThrow());
        Page page = browser.window(base, 1440);
        ResearchersBrowser.signIn(page, Keycloak.RESEARCHER);
        page.locator("text=Agenda").first().click();
        page.locator("text=Calendar of Microcode").click();
        seen(page, "calendar");

        page.locator("text=Show what this makes").click();
        assertThat(page.locator(".problems li").allInnerTexts())
                .contains("Enter how many days a wave is open: a whole number from 1 to 366.");
        assertThat(page.locator("#days-problem").innerText())
                .isEqualTo("Enter how many days a wave is open: a whole number from 1 to 366.");
        seen(page, "calendar-problems");

        page.locator("#recurrence").fill("FREQ=MONTHLY;BYDAY=1MO;COUNT=3");
        page.locator("#startsOn").fill("2027-10-01");
        page.locator("#days").fill("28");
        for (String panel : List.of("US", "CA", "GB", "DE", "PL", "RU")) {
            page.locator("[name='targets." + panel + "']").fill("1000");
        }
        page.locator("text=Show what this makes").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("What this makes");
        assertThat(page.locator("main").innerText())
                .contains(
                        "October 2027",
                        "4 Oct 2027, 09:00 CEST",
                        "4 Oct 2027, 07:00 UTC",
                        "Clocks go back on 31 October");
        seen(page, "calendar-preview");

        page.locator("text=Plan these waves").click();
        assertThat(page.url()).contains("year=2027#wave-");
        assertThat(page.locator("section table").count()).isEqualTo(3);
        seen(page, "calendar-planned");

        page.locator("a:has-text('Shift Germany, November 2027')").click();
        page.locator("text=Shift it").click();
        assertThat(page.locator(".problems").innerText()).contains("reason");
        page.locator("#days").fill("1");
        page.locator("#reason").fill("All Saints’ Day");
        seen(page, "calendar-shift");
        page.locator("text=Shift it").click();
        assertThat(page.locator("main").innerText()).contains("2 Nov 2027, 09:00 CET", "Shifted: All Saints’ Day");

        page.locator("text=Withdraw December 2027").click();
        page.locator("#reason").fill("No money");
        seen(page, "calendar-withdraw");
        page.locator("text=Withdraw it for ever").click();
        assertThat(page.locator("main").innerText()).contains("Withdrawn", "No money");
        assertThat(page.locator("text=Withdraw December 2027").count()).isZero();

        page.navigate("/admin/agenda");
        assertThat(page.locator("main").innerText()).contains("fielding.open", "Microcode, October 2027, Germany");
        seen(page, "agenda");
    }

    /** Accessible, light, and good on a phone. */
    private void seen(Page page, String name) {
        assertThat(page.content().length()).as("%s is too heavy", name).isLessThan(HEAVIEST);
        for (int width : List.of(390, 1440)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= " + width))
                    .as("%s at %d", name, width)
                    .isEqualTo(true);
            assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                    .as("%s at %d", name, width)
                    .isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }
}
