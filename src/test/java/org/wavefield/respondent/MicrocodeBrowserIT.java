package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wavefield.fieldwork.Database;
import org.wavefield.platform.Chromium;

/** The whole Microcode questionnaire, filled in by people in all its countries and languages. */
@QuarkusTest
@TestProfile(OnOneMachine.class)
class MicrocodeBrowserIT {

    private static final String ANSWERED = "SELECT jsonb_object_keys(state->'answers') FROM interview"
            + " WHERE wave_id = (SELECT id FROM wave WHERE number = ?) AND disposition = 'COMPLETE' AND locale = ?";

    private static Chromium chromium;

    @TestHTTPResource
    String base;

    @Inject
    FieldedStudy study;

    @Inject
    Database database;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Tag("slow") // half a minute a language
    @ParameterizedTest
    @CsvSource({"US, en-US", "US, es-US", "CA, en-CA", "CA, fr-CA", "GB, en-GB", "DE, de-DE", "PL, pl-PL", "RU, ru-RU"})
    void whole_questionnaire_is_filled_in_and_accessible_on_every_page(String panel, String locale)
            throws SQLException {
        fill(panel, locale, new ByMouse(), new NewContextOptions().setViewportSize(1280, 900), "");
    }

    @Test
    void whole_questionnaire_is_filled_in_by_keyboard_on_the_narrowest_screen() throws SQLException {
        fill("DE", "de-DE", new ByKeyboard(), new NewContextOptions().setViewportSize(320, 640), "-keyboard-320");
    }

    @Test
    void whole_questionnaire_is_filled_in_without_scripts() throws SQLException {
        NewContextOptions options = new NewContextOptions().setViewportSize(390, 844);
        fill("PL", "pl-PL", new ByMouse(), options.setJavaScriptEnabled(false), "-without-scripts");
    }

    private void fill(String panel, String locale, Manner manner, NewContextOptions options, String variant)
            throws SQLException {
        boolean scripts = options.javaScriptEnabled == null || options.javaScriptEnabled;
        Look look = new Look(Path.of("target/screenshots", locale + variant), locale, "ltr", scripts);
        String welcome = study.open("microcode", panel);
        try (BrowserContext context = chromium.browser().newContext(options.setBaseURL(base))) {
            List<String> foreign = new ArrayList<>();
            context.onRequest(request -> {
                if (!request.url().startsWith(base)) {
                    foreign.add(request.url());
                }
            });
            Page page = context.newPage();
            Walk walk = new Walk(page, manner, look);

            walk.from(welcome + "?lang=" + locale);

            assertThat(walk.state()).isEqualTo("complete");
            assertThat(foreign).as("requests to others").isEmpty();
            assertThat(database.ask(ANSWERED, Integer.parseInt(welcome.split("/")[3]), locale))
                    .containsExactlyInAnyOrderElementsOf(walk.items());
        }
    }
}
