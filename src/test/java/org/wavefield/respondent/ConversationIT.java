package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.Database;
import org.wavefield.fieldwork.InterviewId;
import org.wavefield.study.Fieldings;

/** Back, refresh, two tabs, a double click, another language: nothing is lost, nothing is doubled. */
@QuarkusTest
@TestProfile(OnOneMachine.class)
class ConversationIT {

    @Inject
    FieldedStudy study;

    @Inject
    Fieldings fieldings;

    @Inject
    Database database;

    private String join;
    private Browser browser;

    @BeforeEach
    void start() {
        join = study.open("fieldwork", "GB");
        browser = Browser.taking(join);
    }

    @Test
    void whole_interview_ends_complete_and_stays_so() {
        assertThat(browser.answer(browser.page(), "age", "34").status()).isEqualTo(303);
        browser.answer(browser.page(), "news", "online");
        Browser.Page last = browser.answer(browser.page(), "allies.poland", "likely", "allies.france", "unlikely");

        assertThat(last.status()).isEqualTo(303);
        assertThat(browser.get(last.location()).state()).isEqualTo("complete");
        assertThat(browser.get(browser.interview() + "?page=news_page").state()).isEqualTo("complete");
        assertThat(browser.post(join, Browser.form("consent", "agree")).location())
                .isEqualTo(browser.interview());
    }

    @Test
    void same_form_twice_leads_to_the_same_page_and_counts_once() throws SQLException {
        Browser.Page first = browser.page();

        Browser.Page once = browser.answer(first, "age", "34");
        Browser.Page twice = browser.answer(first, "age", "34");

        assertThat(twice.status()).isEqualTo(303);
        assertThat(twice.location()).isEqualTo(once.location());
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void same_form_from_twenty_clicks_at_once_counts_once() throws Exception {
        browser.answer(browser.page(), "age", "34");
        Browser.Page page = browser.page();

        List<Browser.Page> all = AtOnce.run(20, () -> browser.copy().answer(page, "news", "online"));

        assertThat(all).extracting(Browser.Page::status).containsOnly(303);
        assertThat(new HashSet<>(all.stream().map(Browser.Page::location).toList()))
                .hasSize(1);
        assertThat(revision()).isEqualTo(2);
        assertThat(database.ask("SELECT count(*) FROM page_submission WHERE interview_id = ?", id().number()))
                .containsExactly("2");
    }

    @Test
    void last_form_twice_leads_to_the_ending() {
        browser.answer(browser.page(), "age", "34");
        browser.answer(browser.page(), "news", "online");
        Browser.Page page = browser.page();
        Browser.Page once = browser.answer(page, "allies.poland", "likely", "allies.france", "likely");
        Browser.Page twice = browser.answer(page, "allies.poland", "likely", "allies.france", "likely");

        assertThat(twice.status()).isEqualTo(303);
        assertThat(browser.get(twice.location()).state()).isEqualTo("complete");
        assertThat(browser.get(once.location()).state()).isEqualTo("complete");
    }

    @Test
    void page_that_another_tab_has_answered_comes_back_with_what_was_typed_here() {
        browser.answer(browser.page(), "age", "34");
        Browser.Page here = browser.page();
        Browser.Page there = browser.page();
        browser.answer(there, "news", "online");

        Browser.Page stale = browser.answer(here, "news", "tv");

        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.id()).isEqualTo("news_page");
        assertThat(stale.chosen("news", "tv")).isTrue();
        assertThat(stale.chosen("news", "online")).isFalse();
        assertThat(browser.answer(stale, "news", "tv").status()).isEqualTo(303);
        assertThat(browser.get(browser.interview() + "?page=news_page").chosen("news", "tv"))
                .isTrue();
    }

    @Test
    void page_that_is_not_asked_any_more_leads_to_the_one_that_is() throws SQLException {
        browser.answer(browser.page(), "age", "34");
        browser.answer(browser.page(), "news", "tv");
        Browser.Page channel = browser.page();
        assertThat(channel.id()).isEqualTo("channel_page");
        browser.answer(browser.get(browser.interview() + "?page=news_page"), "news", "online");

        Browser.Page gone = browser.answer(channel, "channel", "One");

        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.id()).isEqualTo("allies_page");
        assertThat(gone.body()).contains("role=\"alert\"");
        assertThat(state()).doesNotContain("One");
    }

    @Test
    void back_of_the_browser_shows_an_earlier_page_with_its_answer() {
        browser.answer(browser.page(), "age", "34");
        browser.answer(browser.page(), "news", "tv");

        Browser.Page earlier = browser.get(browser.interview() + "?page=news_page");

        assertThat(earlier.id()).isEqualTo("news_page");
        assertThat(earlier.chosen("news", "tv")).isTrue();
        assertThat(browser.get(browser.interview() + "?page=your_age").id()).isEqualTo("channel_page");
    }

    @Test
    void interview_with_nothing_left_to_ask_goes_on_from_its_last_page_until_it_ends() {
        Browser other = Browser.taking(study.open("routing", "GB"));
        other.answer(other.page(), "age", "34");
        Browser.Page earlier = other.get(other.interview() + "?page=your_age");

        other.answer(earlier, "age", "15", "action", "save");

        Browser.Page asked = other.page();
        assertThat(asked.state()).isEqualTo("question");
        assertThat(asked.id()).isEqualTo("your_age");
        assertThat(asked.typed("age")).isEqualTo("15");
        other.answer(asked, "age", "15");
        Browser.Page ended = other.page();
        assertThat(ended.state()).isEqualTo("screened_out");
        assertThat(ended.body()).as("a code to take the answers back with").contains("class=\"code\"");
    }

    @Test
    void back_keeps_what_is_valid_and_insists_on_nothing() {
        browser.answer(browser.page(), "age", "34");
        browser.answer(browser.page(), "news", "tv");
        Browser.Page back = browser.answer(browser.page(), "channel", "One", "action", "back");

        assertThat(back.location()).isEqualTo(browser.interview() + "?page=news_page");
        assertThat(browser.get(browser.interview() + "?page=channel_page").typed("channel"))
                .isEqualTo("One");
    }

    @Test
    void other_language_keeps_what_was_typed_whether_it_is_valid_or_not() throws SQLException {
        Map<String, List<String>> form = browser.page().form();
        form.put("age", List.of("very old"));
        form.put("lang", List.of("de-DE"));

        Browser.Page german = browser.post(browser.interview() + "?lang=en-GB", form);

        assertThat(german.status()).isEqualTo(422);
        assertThat(german.body()).contains("<html lang=\"de-DE\"").doesNotContain("role=\"alert\"");
        assertThat(german.typed("age")).isEqualTo("very old");
        form = german.form();
        form.put("age", List.of("34"));
        form.put("lang", List.of("en-GB"));
        Browser.Page english = browser.post(browser.interview() + "?lang=de-DE", form);
        assertThat(english.status()).isEqualTo(303);
        assertThat(browser.get(english.location()).typed("age")).isEqualTo("34");
        assertThat(browser.get(english.location()).body()).contains("<html lang=\"en-GB\"");
        assertThat(database.ask("SELECT locale FROM interview WHERE id = ?", id().number()))
                .containsExactly("en-GB");
    }

    @Test
    void screened_out_sees_why_and_stays_out() {
        Browser.Page out = browser.answer(browser.page(), "age", "12");

        assertThat(out.status()).isEqualTo(303);
        assertThat(browser.get(out.location()).state()).isEqualTo("screened_out");
        assertThat(browser.get(out.location()).body()).contains("Adults only.");
        assertThat(browser.post(browser.interview(), Browser.form("page", "your_age"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void saved_interview_goes_on_elsewhere_and_the_browser_of_before_is_shut_out() {
        browser.answer(browser.page(), "age", "34");
        String code = Codes.shownTo(browser);

        Browser elsewhere = new Browser();
        Browser.Page resumed = elsewhere.post("/resume", Browser.form("code", code.toLowerCase(java.util.Locale.ROOT)));

        assertThat(resumed.status()).isEqualTo(303);
        assertThat(elsewhere.get(resumed.location()).id()).isEqualTo("news_page");
        assertThat(browser.page().status()).isEqualTo(404);
        assertThat(browser.post(resumed.location(), Browser.form("page", "news_page"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void without_its_cookie_nobody_sees_or_changes_an_interview() throws SQLException {
        Browser.Page page = browser.page();
        Browser stranger = new Browser();
        Browser other = Browser.taking(join);

        assertThat(stranger.get(browser.interview()).status()).isEqualTo(404);
        assertThat(stranger.post(browser.interview(), page.form()).status()).isEqualTo(404);
        assertThat(stranger.get(browser.interview() + "/saved").status()).isEqualTo(404);
        assertThat(other.post(browser.interview(), page.form()).status()).isEqualTo(404);
        assertThat(revision()).isZero();
    }

    @Test
    void form_without_the_token_or_with_another_one_is_refused() throws SQLException {
        Map<String, List<String>> form = browser.page().form();
        form.put("age", List.of("34"));
        form.put("csrf", Browser.taking(join).page().form().get("csrf"));
        assertThat(browser.post(browser.interview(), form).status()).isEqualTo(400);
        form.remove("csrf");
        assertThat(browser.post(browser.interview(), form).status()).isEqualTo(400);
        assertThat(revision()).isZero();
    }

    @Test
    void paused_fielding_lets_an_interview_go_on_and_nobody_in() {
        fieldings.pause(study.at(join).id());

        assertThat(new Browser().get(join).state()).isEqualTo("closed");
        Browser.Page refused = new Browser().post(join, Browser.form("consent", "agree"));
        assertThat(refused.state()).isEqualTo("closed");
        assertThat(refused.header("Set-Cookie")).isEmpty();
        assertThat(browser.answer(browser.page(), "age", "34").status()).isEqualTo(303);
    }

    @Test
    void closed_fielding_takes_nothing_and_says_so() throws SQLException {
        Browser.Page page = browser.page();
        fieldings.close(study.at(join).id());

        Browser.Page late = browser.answer(page, "age", "34");

        assertThat(late.status()).isEqualTo(303);
        assertThat(browser.get(late.location()).state()).isEqualTo("closed");
        assertThat(revision()).isZero();
    }

    @Test
    void declining_is_counted_and_nothing_else_is_kept() throws SQLException {
        long before = rows();

        Browser other = new Browser();
        Browser.Page declined = other.post(join, Browser.form("consent", "decline"));

        assertThat(declined.state()).isEqualTo("declined");
        assertThat(other.cookies()).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(database.ask(
                        "SELECT sum(respondents) FROM declined WHERE fielding_id = ?",
                        study.at(join).id()))
                .containsExactly("1");
    }

    @Test
    void declining_after_all_keeps_the_interview_and_the_browser_forgets_it() throws SQLException {
        browser.answer(browser.page(), "age", "34");

        Browser.Page declined = browser.post(join, Browser.form("consent", "decline"));

        assertThat(declined.state()).isEqualTo("declined");
        assertThat(browser.cookies()).isEmpty();
        assertThat(database.ask(
                        "SELECT count(*) FROM declined WHERE fielding_id = ?",
                        study.at(join).id()))
                .containsExactly("0");
    }

    @Test
    void nobody_agrees_by_saying_nothing() throws SQLException {
        long before = rows();

        assertThat(new Browser().post(join, Browser.form()).status()).isEqualTo(400);
        assertThat(new Browser().post(join, Browser.form("consent", "no")).status())
                .isEqualTo(400);

        assertThat(rows()).isEqualTo(before);
    }

    private InterviewId id() {
        return InterviewId.parse(browser.interview().substring("/interview/".length()))
                .orElseThrow();
    }

    private int revision() throws SQLException {
        return Integer.parseInt(database.ask("SELECT revision FROM interview WHERE id = ?", id().number())
                .get(0));
    }

    private String state() throws SQLException {
        return database.ask("SELECT state FROM interview WHERE id = ?", id().number())
                .get(0);
    }

    private long rows() throws SQLException {
        return Long.parseLong(
                database.ask("SELECT (SELECT count(*) FROM interview) + (SELECT count(*) FROM respondent)")
                        .get(0));
    }
}
