package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.Database;
import org.wavefield.fieldwork.InterviewId;
import org.wavefield.study.Fieldings;

/** What protects respondents: country protocols, sensitive items, forms of other sites, guessed codes. */
@QuarkusTest
@TestProfile(OnOneMachine.class)
class ProtectionIT {

    @Inject
    FieldedStudy study;

    @Inject
    Fieldings fieldings;

    @Inject
    Database database;

    @Test
    void protocol_that_switches_back_and_saving_off_is_also_held_against_forged_forms() {
        Browser browser = Browser.taking(study.open("microcode", "RU"));
        assertThat(browser.answer(browser.page(), "age", "34").status()).isEqualTo(303);
        Browser.Page second = browser.page();

        assertThat(second.body()).doesNotContain("value=\"back\"", "value=\"save\"");
        assertThat(browser.answer(second, "action", "back").status()).isEqualTo(400);
        assertThat(browser.answer(second, "action", "save").status()).isEqualTo(400);
        assertThat(browser.answer(second, "lang", "de-DE").status()).isEqualTo(400);
        assertThat(browser.get(browser.interview() + "?page=your_age").id()).isEqualTo(second.id());
        assertThat(browser.get(browser.interview() + "/saved").id()).isEqualTo(second.id());
    }

    @Test
    void protocol_that_clears_the_browser_leaves_no_cookie_behind() {
        String join = study.open("microcode", "RU");
        Browser.Page started = new Browser().post(join, Browser.form("consent", "agree"));
        assertThat(started.header("Set-Cookie"))
                .doesNotContainIgnoringCase("Max-Age")
                .contains("HttpOnly", "SameSite=Lax");
        Browser browser = Browser.taking(join);
        browser.answer(browser.page(), "age", "12");

        Browser.Page ending = browser.page();

        assertThat(ending.state()).isEqualTo("screened_out");
        assertThat(ending.header("Clear-Site-Data")).contains("\"cache\"", "\"cookies\"", "\"storage\"");
        assertThat(ending.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(browser.cookies()).isEmpty();
        fieldings.close(study.at(join).id());
    }

    @Test
    void sensitive_answer_is_never_shown_again_and_blank_keeps_it() {
        Browser browser = atTextPage();
        browser.answer(browser.page(), "faith", "Quaker", "comments", "Why not");
        Browser.Page again = browser.get(browser.interview() + "?page=text_page");

        assertThat(again.typed("faith")).isEmpty();
        assertThat(again.typed("comments")).isEqualTo("Why not");
        assertThat(again.body()).doesNotContain("Quaker");
        assertThat(browser.answer(again, "faith", "", "comments", "Really").status())
                .isEqualTo(303);
        assertThat(stored(browser)).contains("Quaker", "Really");
        browser.answer(browser.get(browser.interview() + "?page=text_page"), "faith", "Sikh");
        assertThat(stored(browser)).contains("Sikh").doesNotContain("Quaker");
    }

    @Test
    void form_of_another_site_starts_and_resumes_nothing() {
        String join = study.open("fieldwork", "GB");
        Map<String, List<String>> agreed = Browser.form("consent", "agree");
        for (String[] from : List.of(
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"},
                new String[] {"Origin", "http://localhost"},
                new String[] {"Referer", "https://evil.example/"},
                new String[] {"Referer", "http://localhost:1@evil.example/"},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"})) {
            Browser browser = new Browser();
            assertThat(browser.post(join, agreed, from).status())
                    .as(String.join(" ", from))
                    .isEqualTo(403);
            assertThat(browser.post("/resume", Browser.form("code", "0000-0000-0000"), from)
                            .status())
                    .isEqualTo(403);
            assertThat(browser.cookies()).isEmpty();
        }
    }

    @Test
    void log_holds_neither_answers_nor_ids() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler collector = new Collector(lines);
        Logger.getLogger("").addHandler(collector);
        try {
            Browser browser = atTextPage();
            browser.answer(browser.page(), "faith", "Quaker", "comments", "x".repeat(501), "postcode", "Quaker");
            browser.answer(browser.page(), "faith", "Quaker", "no_such_item", "Quaker");
            browser.answer(browser.page(), "faith", "Quaker\u0000", "revision", "Quaker", "lang", "Quaker");
            new Browser().get(browser.interview() + "?page=Quaker");
            new Browser().post("/resume", Browser.form("code", "Quaker"));
            String id = browser.interview().substring("/interview/".length());

            assertThat(lines).noneMatch(line -> line.contains("Quaker") || line.contains(id));
            Logger.getLogger("org.wavefield.respondent").info("Quaker");
            assertThat(lines).as("what is logged is collected").anyMatch(line -> line.contains("Quaker"));
        } finally {
            Logger.getLogger("").removeHandler(collector);
        }
    }

    /** Keeps what is logged, with the causes. */
    private static final class Collector extends Handler {

        private final List<String> lines;

        Collector(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            StringWriter whole = new StringWriter();
            whole.append(String.valueOf(line.getMessage())).append(Arrays.toString(line.getParameters()));
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(whole));
            }
            lines.add(whole.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void page_of_an_interview_is_kept_by_nobody_and_its_cookie_is_for_servers_only() {
        Browser browser = Browser.taking(study.open("fieldwork", "GB"));

        assertThat(browser.page().header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.page().header("Set-Cookie")).isEmpty();
        assertThat(browser.page().header("Referrer-Policy")).isEqualTo("same-origin");
    }

    private String stored(Browser browser) {
        try {
            return database.ask(
                            "SELECT state FROM interview WHERE id = ?",
                            InterviewId.parse(browser.interview().substring("/interview/".length()))
                                    .orElseThrow()
                                    .number())
                    .get(0);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Browser atTextPage() {
        Browser browser = Browser.taking(study.open("every_type", "GB"));
        browser.answer(browser.page(), "colour", "red", "news", "tv");
        browser.answer(browser.page(), "region", "gb_1");
        browser.answer(browser.page(), "age", "34", "years_here", "3");
        assertThat(browser.page().id()).isEqualTo("text_page");
        return browser;
    }
}
