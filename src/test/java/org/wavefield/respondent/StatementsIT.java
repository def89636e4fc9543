package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements a page costs, besides begin and commit. */
@QuarkusTest
@TestProfile(OnOneMachine.class)
class StatementsIT {

    @Inject
    FieldedStudy study;

    @Inject
    EntityManagerFactory entities;

    private Browser browser;

    @BeforeEach
    void start() {
        browser = Browser.taking(study.open("every_type", "GB"));
        browser.page(); // the first page of a fielding fills the caches
    }

    @Test
    void page_costs_one() {
        Browser.Page page = counted(1, browser::page);
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void form_costs_three_to_lock_to_change_and_to_add_its_paradata() {
        Browser.Page page = browser.page();
        Browser.Page taken = counted(3, () -> browser.answer(page, "colour", "red", "news", "tv"));
        assertThat(taken.status()).isEqualTo(303);
    }

    @Test
    void form_that_is_not_taken_costs_one() {
        Browser.Page page = browser.page();
        assertThat(counted(1, () -> browser.answer(page)).status()).isEqualTo(422);
        assertThat(counted(1, () -> browser.answer(page, "colour", "no_such")).status())
                .isEqualTo(400);
        assertThat(counted(1, () -> browser.answer(page, "csrf", "x")).status()).isEqualTo(400);
    }

    @Test
    void form_that_comes_again_costs_one() {
        Browser.Page page = browser.page();
        browser.answer(page, "colour", "red", "news", "tv");
        assertThat(counted(1, () -> browser.answer(page, "colour", "red", "news", "tv"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void address_that_no_interview_has_costs_none() {
        assertThat(counted(0, () -> browser.get("/interview/nothing")).status()).isEqualTo(404);
        assertThat(counted(0, () -> new Browser().get(browser.interview())).status())
                .isEqualTo(404);
    }

    private Browser.Page counted(int statements, Supplier<Browser.Page> request) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            Browser.Page page = request.get();
            assertThat(statistics.getPrepareStatementCount()).isEqualTo(statements);
            return page;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
