package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wavefield.study.Fieldings;

/** What comes to nothing is answered by a plain page in the visitor's language that tells nothing about us. */
@QuarkusTest
@TestProfile(OnOneMachine.class)
class FailurePagesIT {

    private static final List<String> WEIRD = List.of(
            "GET /nowhere",
            "GET /interview",
            "GET /interview/",
            "GET /interview/nothing",
            "GET /interview/%00",
            "GET /interview/..%2f..%2fadmin",
            "GET /../../etc/passwd",
            "GET /interview/%2e%2e/%2e%2e/etc/passwd",
            "GET /%ff%fe",
            "GET /join",
            "GET /join/every_type",
            "GET /join/%00/1/GB",
            "GET /join/every_type/1/%00",
            "GET /join/every_type/99999999999999999999/GB",
            "GET /join/every_type/-1/GB",
            "GET /resume/nothing",
            "GET /assets/",
            "GET /assets/pages.000000000000.css",
            "GET /assets/..%2fapplication.properties",
            "GET /enter/nobody/1",
            "GET /META-INF/resources/",
            "GET //evil.example/",
            "GET /interview/" + "a".repeat(3_000),
            "PUT /resume",
            "DELETE /interview/nothing",
            "PATCH /join/every_type/1/GB",
            "PUT /interview/nothing",
            "BREW /resume",
            "POST /",
            "POST /nowhere");

    @Inject
    FieldedStudy study;

    @Inject
    Fieldings fieldings;

    @TestFactory
    Stream<DynamicTest> weird_address_gets_a_plain_page() {
        return WEIRD.stream()
                .map(line -> DynamicTest.dynamicTest(line.substring(0, Math.min(60, line.length())), () -> {
                    Wire answer = Wire.request(line, "Accept-Language", "de-AT,de;q=0.9", "Content-Length", "0");

                    assertThat(answer.status()).as(answer::toString).isBetween(400, 422);
                    assertPlain(answer);
                }));
    }

    /** The server refuses them before anything of ours sees them. */
    @Test
    void address_with_a_broken_escape_is_refused_without_a_word() {
        for (String path : List.of("/%", "/interview/%zz", "/interview/nothing?page=%zz", "/resume?lang=%zz")) {
            Wire answer = Wire.request("GET " + path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> weird_header_changes_nothing() {
        return Stream.of(
                        List.of("Accept-Language", ";q=;;,,,==;q=9"),
                        List.of("Accept-Language", "x".repeat(4_000)),
                        List.of("Accept-Language", "*;q=0.1, i-klingon, xx-YY-ZZ-1"),
                        List.of("Cookie", "wavefield-1"),
                        List.of("Cookie", "wavefield-1=.; wavefield-2=..; =; ;;; wavefield-1=\"; a=b=c"),
                        List.of("Cookie", "wavefield-1=" + "A".repeat(3_000)),
                        List.of("Cookie", "wavefield-99999999999999999999=x.y; wavefield--1=; wavefield-x=\u00ff"),
                        List.of("Accept", "application/json"),
                        List.of("Accept", "garbage;;q=x"),
                        List.of("Range", "bytes=0-1,5-"),
                        List.of("X-Forwarded-Host", "evil.example"),
                        List.of("Forwarded", "host=evil.example"))
                .map(header -> DynamicTest.dynamicTest(
                        header.get(0) + " "
                                + header.get(1)
                                        .substring(0, Math.min(40, header.get(1).length())),
                        () -> {
                            String join = study.open("every_type", "GB");
                            Wire welcome = Wire.request("GET " + join, header.toArray(new String[0]));
                            assertThat(welcome.status()).as(welcome::toString).isEqualTo(200);
                            assertThat(welcome.toString())
                                    .contains("data-state=\"welcome\"")
                                    .doesNotContain("evil");
                            Wire none = Wire.request("GET /interview/nothing", header.toArray(new String[0]));
                            assertThat(none.status()).as(none::toString).isEqualTo(404);
                        }));
    }

    @Test
    void other_host_is_never_reflected() {
        String join = study.open("every_type", "GB");
        for (String path : List.of("/", join, "/resume", "/interview/nothing", "/nowhere")) {
            assertThat(Wire.request("GET " + path, "Host", "evil.example").toString())
                    .doesNotContain("evil");
        }
    }

    @Test
    void saved_interview_is_resumed_at_no_host_that_a_stranger_names() {
        Browser browser = Browser.taking(study.open("every_type", "GB"));
        Wire started = Wire.request(
                "GET " + browser.interview() + "/saved", "Host", "evil.example", "Cookie", cookie(browser));

        assertThat(started.status()).isEqualTo(200);
        assertThat(started.toString()).doesNotContain("evil");
    }

    @Test
    void redirect_names_no_host() {
        String join = study.open("every_type", "GB");
        Wire started = Wire.post(join, "consent=agree", "Host", "evil.example", "Content-Type", Browser.FORM);

        assertThat(started.status()).as(started::toString).isEqualTo(303);
        assertThat(started.header("Location")).startsWith("/interview/");
    }

    @Test
    void language_that_the_address_injects_is_never_shown() {
        String join = study.open("every_type", "GB");
        for (String lang :
                List.of("%22%3E%3Cscript%3E", "%00", "en-GB%0d%0aSet-Cookie:%20x=y", "x".repeat(3_000), "")) {
            Wire welcome = Wire.request("GET " + join + "?lang=" + lang);
            assertThat(welcome.status()).isEqualTo(200);
            assertThat(welcome.toString()).contains("lang=\"en-GB\"").doesNotContain("<script", "Set-Cookie", "xxxxx");
            assertThat(Wire.request("GET /interview/nothing?lang=" + lang).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void page_that_the_address_invents_shows_the_page_asked_now() {
        Browser browser = Browser.taking(study.open("every_type", "GB"));
        for (String page : List.of("nowhere", "farewell", "region_page", "%00", "%22%3E", "x".repeat(3_000), "")) {
            Browser.Page shown = browser.get(browser.interview() + "?page=" + page);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.id()).isEqualTo("one_page");
        }
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() {
        String join = study.open("every_type", "GB");
        for (String path : List.of("/", join, "/resume", "/interview/nothing", "/nowhere")) {
            Wire head = Wire.request("HEAD " + path);
            assertThat(head.status())
                    .as(path)
                    .isEqualTo(Wire.request("GET " + path).status());
            assertThat(head.body()).as(path).isEmpty();
            assertThat(head.header("Content-Security-Policy")).as(path).startsWith("default-src 'none'");
        }
    }

    @Test
    void failure_page_speaks_the_language_that_is_asked_for() {
        assertThat(new Browser().get("/nowhere", "Accept-Language", "pl").body())
                .contains("<html lang=\"pl\" dir=\"ltr\">");
        assertThat(new Browser()
                        .get("/nowhere?lang=ar", "Accept-Language", "pl")
                        .body())
                .contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(new Browser().get("/nowhere").body()).contains("<html lang=\"en\"");
    }

    private static void assertPlain(Wire answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("<html lang=\"de\"", "data-state=\"message\"")
                .doesNotContain("wavefield", "Exception", "at org.", "Quarkus", "RESTEASY", "Resource", "evil");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private static String cookie(Browser browser) {
        return browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .findFirst()
                .orElseThrow();
    }
}
