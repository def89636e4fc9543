package org.wavefield.respondent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wavefield.study.Fieldings;

/** The names and answers that clients rely on. */
@QuarkusTest
@TestProfile(OnOneMachine.class)
class ContractIT {

    @Inject
    FieldedStudy study;

    @Inject
    Fieldings fieldings;

    @Test
    void welcome_changes_nothing_and_sets_no_cookie() {
        Response welcome = browser().get(study.open("every_type", "GB"));
        welcome.then().statusCode(200).header("Content-Security-Policy", startsWith("default-src 'none'"));
        assertThat(welcome.getCookies()).isEmpty();
        assertThat(welcome.body().asString()).contains("data-state=\"welcome\"", "lang=\"en-GB\"", "dir=\"ltr\"");
    }

    @Test
    void agreeing_starts_an_interview_that_only_this_browser_sees() {
        Started started = start(study.open("every_type", "GB"));
        get(started, "")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("data-state=\"question\""));
        browser().get(started.address()).then().statusCode(404).body(containsString("data-state=\"message\""));
    }

    @Test
    void agreeing_twice_in_a_browser_goes_on_with_the_same_interview() {
        String address = study.open("every_type", "GB");
        Started started = start(address);
        Response again = browser()
                .cookies(started.cookies())
                .formParam("consent", "agree")
                .post(address);
        again.then().statusCode(303);
        assertThat(path(again.header("Location"))).isEqualTo(started.address());
    }

    @Test
    void consent_sent_by_another_site_starts_nothing() {
        Response refused = browser()
                .header("Origin", "https://example.org")
                .formParam("consent", "agree")
                .post(study.open("every_type", "GB"));
        refused.then().statusCode(403).body(containsString("data-state=\"welcome\""));
        assertThat(refused.getCookies()).isEmpty();
    }

    @Test
    void declining_ends_without_an_interview() {
        Response declined = browser().formParam("consent", "decline").post(study.open("every_type", "GB"));
        declined.then().statusCode(200).body(containsString("data-state=\"declined\""));
        assertThat(declined.getCookies()).isEmpty();
    }

    @Test
    void fielding_that_is_not_open_says_so() {
        String address = FieldedStudy.address(study.planned("every_type", "GB"));
        browser().get(address).then().statusCode(200).body(containsString("data-state=\"closed\""));
        browser().get("/join/every_type/99999/GB").then().statusCode(404);
    }

    @Test
    void page_without_its_answers_comes_back_with_an_error_summary() {
        Started started = start(study.open("every_type", "GB"));
        post(started, form(started, Map.of("action", "next")))
                .then()
                .statusCode(422)
                .body(containsString("role=\"alert\""))
                .body(containsString("<title>Error: "));
    }

    @Test
    void form_without_the_token_is_refused_and_offers_a_way_on() {
        Started started = start(study.open("every_type", "GB"));
        post(started, Map.of("page", "x", "revision", "0", "action", "next"))
                .then()
                .statusCode(400)
                .body(containsString("href=\"" + started.address() + "\""));
    }

    @Test
    void other_locale_than_those_of_the_panel_is_ignored() {
        String address = study.open("every_type", "GB");
        browser().queryParam("lang", "xx").get(address).then().body(containsString("lang=\"en-GB\""));
        browser()
                .header("Accept-Language", "fr-CH, de;q=0.9")
                .get(study.open("every_type", "DE"))
                .then()
                .body(containsString("<html lang=\"de-DE\""));
    }

    @Test
    void resume_code_that_nobody_was_given_is_named_at_its_field() {
        browser()
                .formParam("code", "AAAA-BBBB-CCCC")
                .post("/resume")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#code\""));
    }

    /** An interview in a browser. */
    private record Started(String address, Map<String, String> cookies) {}

    private static Started start(String join) {
        Response started = browser().formParam("consent", "agree").post(join);
        started.then().statusCode(303);
        return new Started(path(started.header("Location")), started.getCookies());
    }

    private static Map<String, String> form(Started started, Map<String, String> more) {
        String page = get(started, "").body().asString();
        Map<String, String> fields = new java.util.HashMap<>(more);
        for (String name : new String[] {"page", "revision", "csrf"}) {
            Matcher hidden =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
            assertThat(hidden.find()).as(name).isTrue();
            fields.put(name, hidden.group(1));
        }
        return fields;
    }

    private static Response get(Started started, String query) {
        return browser().cookies(started.cookies()).get(started.address() + query);
    }

    private static Response post(Started started, Map<String, String> fields) {
        return browser().cookies(started.cookies()).formParams(fields).post(started.address());
    }

    private static String path(String location) {
        return java.net.URI.create(location).getPath();
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false);
    }
}
