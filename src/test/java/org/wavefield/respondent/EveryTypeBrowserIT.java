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
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wavefield.platform.Chromium;

/** Items of every type, their mistakes, and a language that is written from right to left. */
@QuarkusTest
@TestProfile(OnOneMachine.class)
class EveryTypeBrowserIT {

    private static Chromium chromium;

    @TestHTTPResource
    String base;

    @Inject
    FieldedStudy study;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void mistakes_are_named_above_the_questions_and_beside_their_fields() {
        Look look = new Look(Path.of("target/screenshots/every-type"), "en-GB", "ltr", true);
        Mistakes mistakes = new Mistakes(look);
        walk(study.open("every_type", "GB"), 1280, look.andThen(mistakes));
        assertThat(mistakes.mended())
                .containsExactlyInAnyOrder(
                        "one_page", "region_page", "number_page", "text_page", "date_page", "scale_page", "grid_page");
        assertThat(mistakes.sentences())
                .containsExactlyInAnyOrder(
                        "Select an answer",
                        "Select at least one answer",
                        "Enter a whole number between 18 and 120, in digits",
                        "Enter a number between 0 and 120, in digits",
                        "Enter two digits.",
                        "Enter a date",
                        "Enter a date that exists, for example 31 December 2030",
                        "Enter a whole number between 0 and 100, in digits",
                        "Select an answer for “Schools”",
                        "Select an answer for “Buses and trains”",
                        "Select an answer for “Doctors”");
    }

    @Test
    void pages_are_mirrored_where_writing_runs_from_right_to_left() {
        walk(study.open("arabic", "EG") + "?lang=ar", 1280, look("arabic"));
    }

    @Test
    void mirrored_pages_fit_on_the_narrowest_screen_with_their_mistakes() {
        Look look = look("arabic-320");
        walk(study.open("arabic", "EG") + "?lang=ar", 320, look.andThen(new Mistakes(look)));
    }

    private static Look look(String folder) {
        return new Look(Path.of("target/screenshots", folder), "ar", "rtl", true);
    }

    private void walk(String welcome, int width, Consumer<Page> look) {
        NewContextOptions options = new NewContextOptions().setBaseURL(base).setViewportSize(width, 800);
        try (BrowserContext context = chromium.browser().newContext(options)) {
            Walk walk = new Walk(context.newPage(), new ByMouse(), look);
            walk.from(welcome);
            assertThat(walk.state()).isEqualTo("complete");
        }
    }
}
