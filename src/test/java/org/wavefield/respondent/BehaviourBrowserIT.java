package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.Database;
import org.wavefield.platform.Chromium;

/** What people do with browsers: nothing that they said is lost, and nothing counts twice. */
@QuarkusTest
@TestProfile(OnOneMachine.class)
class BehaviourBrowserIT {

    private static final String WAVE = "(SELECT id FROM wave WHERE number = ?)";
    private static final String INTERVIEWS = "SELECT count(*) FROM interview WHERE wave_id = " + WAVE;
    private static final String AGE =
            "SELECT state->'answers'->'age'->>'number' FROM interview WHERE wave_id = " + WAVE;
    private static final String AGE_SENT =
            "SELECT count(*) FROM page_submission WHERE page = 'your_age' AND action = 'NEXT' AND wave_id = " + WAVE;

    private static Chromium chromium;

    private final Manner mouse = new ByMouse();

    @TestHTTPResource
    String base;

    @Inject
    FieldedStudy study;

    @Inject
    Database database;

    private String welcome;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** In Canada, where there are two languages; the first question asks for the age. */
    @BeforeEach
    void start() {
        welcome = study.open("microcode", "CA") + "?lang=en-CA";
        context = context();
        page = context.newPage();
        page.navigate(welcome);
        assertThat(context.cookies()).as("cookies before consent").isEmpty();
        mouse.press(page, "consent", "agree");
        assertThat(shown(page)).isEqualTo("your_age");
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void consent_sets_one_cookie_that_scripts_cannot_read() {
        assertThat(context.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        });
    }

    @Test
    void back_of_the_browser_leads_to_the_page_before_where_the_answer_can_be_changed() throws SQLException {
        sayAge("40");
        assertThat(shown(page)).isEqualTo("your_gender");
        goBack();
        assertThat(shown(page)).isEqualTo("your_age");
        assertThat(age(page).inputValue()).isEqualTo("40");
        sayAge("41");
        assertThat(shown(page)).isEqualTo("your_gender");
        assertThat(database.ask(AGE, wave())).containsExactly("41");
    }

    @Test
    void back_of_the_page_keeps_what_was_chosen_so_far() {
        sayAge("40");
        mouse.answer(page);
        mouse.press(page, "action", "back");
        assertThat(age(page).inputValue()).isEqualTo("40");
        mouse.press(page, "action", "next");
        assertThat(page.locator("main input:checked").count()).isEqualTo(1);
    }

    @Test
    void refresh_shows_the_same_page_and_counts_nothing() throws SQLException {
        sayAge("40");
        assertThat(shown(page)).isEqualTo("your_gender");
        reload();
        reload();
        assertThat(shown(page)).isEqualTo("your_gender");
        assertThat(database.ask(AGE_SENT, wave())).containsExactly("1");
    }

    @Test
    void refresh_of_a_page_with_a_problem_shows_the_problem_again() throws SQLException {
        sayAge("4000");
        page.locator(".summary").waitFor();
        reload();
        assertThat(page.locator(".summary").count()).isEqualTo(1);
        assertThat(age(page).inputValue()).isEqualTo("4000");
        assertThat(database.ask(AGE_SENT, wave())).containsExactly("0");
    }

    @Test
    void back_over_a_mended_page_shows_it_and_it_can_be_sent_again() throws SQLException {
        sayAge("4000");
        page.locator(".summary").waitFor();
        sayAge("40");
        assertThat(shown(page)).isEqualTo("your_gender");
        goBack();
        assertThat(shown(page)).isEqualTo("your_age");
        sayAge("41");
        while (shown(page).equals("your_age")) {
            assertThat(age(page).inputValue()).isEqualTo("41");
            mouse.press(page, "action", "next");
        }
        assertThat(database.ask(AGE, wave())).containsExactly("41");
    }

    @Test
    void tab_that_another_has_overtaken_says_so_and_keeps_what_was_typed() throws SQLException {
        Page other = context.newPage();
        other.navigate(page.url());
        sayAge("40");
        age(other).fill("50");
        mouse.press(other, "action", "next");
        assertThat(shown(other)).isEqualTo("your_age");
        assertThat(other.locator(".notice").innerText()).contains("another window or tab");
        assertThat(age(other).inputValue()).isEqualTo("50");
        assertThat(database.ask(AGE, wave())).containsExactly("40");
        mouse.press(other, "action", "next");
        assertThat(shown(other)).isEqualTo("your_gender");
        assertThat(database.ask(AGE, wave())).containsExactly("50");
    }

    @Test
    void double_click_goes_on_by_one_page() throws SQLException {
        age(page).fill("40");
        page.locator("button[value=next]").dblclick();
        page.waitForURL("**page=your_gender**");
        assertThat(shown(page)).isEqualTo("your_gender");
        assertThat(page.locator(".summary").count()).isZero();
        assertThat(database.ask(AGE_SENT, wave())).containsExactly("1");
    }

    @Test
    void page_whose_answer_never_arrived_is_sent_again_and_counts_once() throws SQLException {
        age(page).fill("40");
        page.route("**/interview/**", route -> {
            route.fetch();
            route.abort("aborted");
        });
        page.locator("button[value=next]").click();
        page.waitForCondition(() -> answered("1"));
        page.unroute("**/interview/**");
        assertThat(shown(page)).isEqualTo("your_age");
        mouse.press(page, "action", "next");
        assertThat(shown(page)).isEqualTo("your_gender");
        assertThat(database.ask(AGE_SENT, wave())).containsExactly("1");
    }

    @Test
    void language_can_be_changed_at_any_time_and_keeps_what_was_typed() throws SQLException {
        age(page).fill("forty");
        mouse.press(page, "lang", "fr-CA");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr-CA");
        assertThat(age(page).inputValue()).isEqualTo("forty");
        sayAge("40");
        mouse.answer(page);
        mouse.press(page, "lang", "en-CA");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en-CA");
        assertThat(page.locator("main input:checked").count()).isEqualTo(1);
        mouse.press(page, "action", "back");
        assertThat(age(page).inputValue()).isEqualTo("40");
    }

    @Test
    void saved_interview_is_continued_with_its_code_in_another_browser() throws SQLException {
        sayAge("40");
        mouse.answer(page);
        mouse.press(page, "action", "save");
        assertThat(state(page)).isEqualTo("saved");
        String code = page.locator(".code").innerText();
        try (BrowserContext elsewhere = context()) {
            Page resumed = elsewhere.newPage();
            resumed.navigate("/resume?lang=en");
            resumed.locator("#code").fill("AAAA-BBBB-CCCC");
            resumed.locator("main button").click();
            assertThat(resumed.locator(".summary a").innerText())
                    .isEqualTo(resumed.locator(".problem").innerText().replaceFirst("^Error:\\s*", ""));
            resumed.locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT));
            resumed.locator("main button").click();
            assertThat(shown(resumed)).isEqualTo("your_gender");
            assertThat(resumed.locator("main input:checked").count()).isEqualTo(1);
            mouse.press(resumed, "action", "next");
            assertThat(shown(resumed)).isEqualTo("your_region");
        }
        assertThat(database.ask(INTERVIEWS, wave())).containsExactly("1");
    }

    @Test
    void joining_again_in_the_same_browser_goes_on_with_the_same_interview() throws SQLException {
        sayAge("40");
        page.navigate(welcome);
        mouse.press(page, "consent", "agree");
        assertThat(shown(page)).isEqualTo("your_gender");
        assertThat(database.ask(INTERVIEWS, wave())).containsExactly("1");
    }

    private BrowserContext context() {
        return chromium.browser()
                .newContext(new NewContextOptions().setBaseURL(base).setViewportSize(390, 844));
    }

    private void sayAge(String age) {
        age(page).fill(age);
        mouse.press(page, "action", "next");
    }

    private void reload() {
        move("location.reload()");
    }

    private void goBack() {
        move("history.back()");
    }

    /** By the page itself: a debugger's wish is refused while Chromium puts one page in the place of another. */
    private void move(String how) {
        page.evaluate("() => { window.left = true; setTimeout(() => " + how + ") }");
        page.waitForFunction("() => !window.left && document.readyState === 'complete'");
    }

    private boolean answered(String times) {
        try {
            return database.ask(AGE_SENT, wave()).equals(List.of(times));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int wave() {
        return Integer.parseInt(welcome.split("/")[3]);
    }

    private static Locator age(Page page) {
        return page.locator("#age");
    }

    private static String shown(Page page) {
        return page.locator("main").getAttribute("data-page");
    }

    private static String state(Page page) {
        return page.locator("main").getAttribute("data-state");
    }
}
