package org.wavefield.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.QuotaStudy;
import org.wavefield.fieldwork.Start;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.platform.Members;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fielding;

/** How full quota cells are, on pages and for scripts. */
@QuarkusTest
@WithTestResource(KeycloakResource.class)
class QuotaPagesIT {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int LARGEST = 100_000;
    private static final String QUOTAS =
            """
            quotas:
              - {variables: {age_group: young, gender: female}, target: 1}
              - {variables: {age_group: young, gender: male}, target: 4}
              - {variables: {age_group: old, gender: female}, target: 4, tolerance: 2}
              - {variables: {age_group: old, gender: male}, target: 1}
              - {variables: {media: tv}, target: 10, task: source}
              - {variables: {media: radio}, target: 10, task: source}
            outside_quotas: admitted
            """;

    Keycloak keycloak;

    @TestHTTPResource
    String base;

    @Inject
    QuotaStudy study;

    @Test
    void cells_are_a_table_that_says_in_words_what_its_colours_show() {
        Fielding fielding = fielded();
        String person = keycloak.person(Roles.RESEARCHER);
        Members.enrolIn("quotas", person, Roles.RESEARCHER);
        String wave = "/admin/studies/quotas/waves/" + fielding.wave().number();
        try (ResearchersBrowser browser = new ResearchersBrowser()) {
            Page page = browser.window(base, 1280);
            ResearchersBrowser.signIn(page, person);

            small(page.navigate(wave + "/fieldings/GB"));
            assertThat(page.locator(".heat").allInnerTexts().get(0))
                    .contains("1 of 1", "100 %, 0 held, 0 left", "full", "0 of 1", "all held", "and up to 2 more");
            page.locator("#quotas").scrollIntoViewIfNeeded();
            accessible(page, "fielding-quotas-1280");
            page.setViewportSize(390, 900);
            accessible(page, "fielding-quotas-390");

            page.setViewportSize(1280, 900);
            small(page.navigate(wave));
            assertThat(page.locator("section[aria-labelledby=quotas] tbody tr").innerText())
                    .contains("6", "1");
            page.locator("details.quotas summary").click();
            assertThat(page.locator("details.quotas .heat").count()).isEqualTo(2);
            accessible(page, "wave-quotas-1280");
            page.setViewportSize(390, 900);
            accessible(page, "wave-quotas-390");
        }
    }

    @Test
    void script_reads_the_cells() {
        Fielding fielding = fielded();
        String script = keycloak.script("wavefield-api", Roles.ADMIN);

        List<Object> left = RestAssured.given()
                .auth()
                .oauth2(keycloak.token(script, Keycloak.SCRIPTS_SECRET))
                .get("/api/v1/fieldings/" + fielding.id() + "/quota")
                .then()
                .statusCode(200)
                .extract()
                .path("cells.left");

        assertThat(left).containsExactly(0, 4, 6, 0, 10, 10);
    }

    /** One complete in the first cell, one under way in the last of the table. */
    private Fielding fielded() {
        Fielding fielding = study.open(QUOTAS, 10);
        Start.Started one = study.start(fielding);
        study.screener(one, "age_group=young", "gender=female");
        study.rest(one);
        study.screener(study.start(fielding), "age_group=old", "gender=male");
        return fielding;
    }

    private static void small(Response response) {
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body().length).isLessThan(LARGEST);
    }

    private static void accessible(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as(name)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name)
                .isEqualTo(true);
    }
}
