package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What goes over the wire before anybody has agreed to anything. */
@QuarkusTest
@TestProfile(OnOneMachine.class)
class WireIT {

    /** The first TCP window: what a browser has before it has to say anything again. */
    private static final int FIRST_WINDOW = 14_000;

    private static final Pattern LOADED = Pattern.compile("<(?:link|script|img|iframe|source|video|audio)\\b[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action|srcset)=\"([^\"]*)\"");

    @Inject
    FieldedStudy study;

    @Test
    void first_page_with_its_style_sheet_fits_the_first_window_in_every_country() {
        for (String panel : List.of("US", "CA", "GB", "DE", "PL", "RU")) {
            Wire page = compressed(study.open("microcode", panel));
            Wire style = compressed(styleSheet(page));

            assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(style.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(page.bytes().length + style.bytes().length).as(panel).isLessThanOrEqualTo(FIRST_WINDOW);
        }
    }

    @Test
    void first_page_loads_its_style_sheet_and_nothing_else() {
        String page = compressed(study.open("microcode", "GB")).unpacked();

        Matcher loaded = LOADED.matcher(page);
        assertThat(loaded.results()).hasSize(1);
        assertThat(ADDRESS.matcher(page).results().map(address -> address.group(1)))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/") && !address.startsWith("//") || address.startsWith("?"));
        assertThat(page).doesNotContain("<script", "style=", "@import", "http://", "https://");
    }

    @Test
    void style_sheet_loads_nothing() {
        Wire style = compressed(styleSheet(compressed(study.open("microcode", "GB"))));

        assertThat(style.unpacked()).doesNotContain("url(", "@import", "@font-face", "http");
        assertThat(style.header("Cache-Control")).contains("immutable");
    }

    @Test
    void nothing_sets_a_cookie_before_consent() {
        String join = study.open("microcode", "GB");
        for (String path : List.of(
                "/", join, join + "?lang=en-GB", "/resume", "/nowhere", "/interview/x", styleSheet(compressed(join)))) {
            assertThat(compressed(path).head()).as(path).doesNotContainIgnoringCase("set-cookie");
        }
    }

    @Test
    void every_answer_tells_browsers_what_they_may_do() {
        String join = study.open("microcode", "GB");
        Wire large = Wire.request("POST /interview/x", "Content-Type", Browser.FORM, "Content-Length", "99999999");
        Wire foreign = Wire.request("POST " + join, "Content-Type", "text/plain", "Content-Length", "0");
        assertThat(large.status()).isEqualTo(400);
        assertThat(foreign.status()).isEqualTo(400);
        for (Wire answer : List.of(
                compressed("/"),
                compressed(join),
                compressed("/resume"),
                compressed("/nowhere"),
                compressed("/interview/x"),
                compressed(styleSheet(compressed(join))),
                Wire.request("DELETE /resume"),
                large,
                foreign)) {
            assertThat(answer.header("Content-Security-Policy"))
                    .as(answer::head)
                    .startsWith("default-src 'none'; style-src 'self'")
                    .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(answer::head).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(answer::head).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy"))
                    .as(answer::head)
                    .isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).as(answer::head).contains("geolocation=()");
            assertThat(answer.header("Server")).as(answer::head).isEmpty();
        }
    }

    private static String styleSheet(Wire page) {
        Matcher link =
                Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]*)\"").matcher(page.unpacked());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Wire compressed(String path) {
        return Wire.request("GET " + path, "Accept-Encoding", "gzip", "User-Agent", "Mozilla/5.0");
    }
}
