package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.Database;
import org.wavefield.fieldwork.EntryToken;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/** The form of a welcome page starts one interview, however often it comes. */
@QuarkusTest
@TestProfile(OnOneMachine.class)
class EntryIT {

    @Inject
    FieldedStudy study;

    @Inject
    Fieldings fieldings;

    @Inject
    Database database;

    @Test
    void twenty_identical_forms_at_once_start_one_interview() throws Exception {
        String join = study.open("fieldwork", "GB");
        Map<String, List<String>> form = agreed(join);

        List<Browser.Page> all = AtOnce.run(20, () -> new Browser().post(join, form));

        assertThat(all).extracting(Browser.Page::status).containsOnly(303);
        assertThat(all)
                .extracting(Browser.Page::location)
                .containsOnly(all.get(0).location());
        assertThat(all)
                .extracting(page -> page.header("Set-Cookie"))
                .containsOnly(all.get(0).header("Set-Cookie"));
        assertThat(started(join)).isEqualTo(1);
    }

    @Test
    void each_welcome_page_starts_an_interview_of_its_own() throws Exception {
        String join = study.open("fieldwork", "GB");

        String first = new Browser().post(join, agreed(join)).location();
        String second = new Browser().post(join, agreed(join)).location();

        assertThat(first).isNotEqualTo(second);
        assertThat(started(join)).isEqualTo(2);
    }

    @Test
    void welcome_page_alone_starts_nothing() throws Exception {
        String join = study.open("fieldwork", "GB");

        Browser browser = new Browser();
        browser.get(join);
        browser.get(join, "Sec-Purpose", "prefetch");

        assertThat(browser.cookies()).isEmpty();
        assertThat(started(join)).isZero();
    }

    @Test
    void form_without_a_token_starts_one_and_a_broken_token_none() throws Exception {
        String join = study.open("fieldwork", "GB");

        assertThat(new Browser().post(join, Browser.form("consent", "agree")).status())
                .isEqualTo(303);
        Browser.Page broken = new Browser().post(join, Browser.form("consent", "agree", "entry", "AAAA"));

        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.state()).isEqualTo("welcome");
        assertThat(started(join)).isEqualTo(1);
    }

    @Test
    void consent_to_a_text_that_has_changed_is_asked_for_again() throws Exception {
        String join = study.open("fieldwork", "GB");

        Browser.Page again = new Browser().post(join, Browser.form("consent", "agree", "version", "2024-12"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("The text that you agree to has changed")
                .contains("value=\"2025-01\"");
        assertThat(started(join)).isZero();
    }

    @Test
    void same_token_in_another_fielding_is_another_interview() {
        Map<String, List<String>> form =
                Browser.form("consent", "agree", "entry", EntryToken.random().text());

        Browser.Page here = new Browser().post(study.open("fieldwork", "GB"), form);
        Browser.Page there = new Browser().post(study.open("fieldwork", "GB"), form);

        assertThat(List.of(here.status(), there.status())).containsOnly(303);
        assertThat(here.header("Set-Cookie")).isNotEqualTo(there.header("Set-Cookie"));
    }

    @Test
    void token_of_an_interview_that_has_ended_leads_to_its_ending_also_when_the_fielding_is_closed() {
        String join = study.open("fieldwork", "GB");
        Map<String, List<String>> form = agreed(join);
        Browser browser = new Browser();
        browser.post(join, form);
        browser.answer(browser.page(), "age", "12");
        fieldings.close(fielding(join).id());

        Browser again = new Browser();
        Browser.Page page = again.post(join, form);

        assertThat(page.location()).isEqualTo(browser.interview());
        assertThat(again.get(page.location()).state()).isEqualTo("screened_out");
    }

    @Test
    void token_of_an_interview_that_was_resumed_elsewhere_asks_for_the_code() {
        String join = study.open("fieldwork", "GB");
        Map<String, List<String>> form = agreed(join);
        Browser browser = new Browser();
        browser.post(join, form);
        String code = Codes.shownTo(browser);
        new Browser().post("/resume", Browser.form("code", code));

        assertThat(new Browser().post(join, form).location()).isEqualTo("/resume");
    }

    private static Map<String, List<String>> agreed(String join) {
        Map<String, List<String>> form = new Browser().get(join).form();
        assertThat(form.get("entry").get(0)).hasSize(43);
        form.put("consent", List.of("agree"));
        return form;
    }

    private int started(String join) throws SQLException {
        int fielding = fielding(join).id();
        int interviews = count("SELECT count(*) FROM interview WHERE fielding_id = ?", fielding);
        assertThat(count("SELECT count(DISTINCT respondent_id) FROM interview WHERE fielding_id = ?", fielding))
                .isEqualTo(interviews);
        return interviews;
    }

    private int count(String query, int fielding) throws SQLException {
        return Integer.parseInt(database.ask(query, fielding).get(0));
    }

    private Fielding fielding(String join) {
        return study.at(join);
    }
}
