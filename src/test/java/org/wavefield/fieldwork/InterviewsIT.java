package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wavefield.fieldwork.FieldworkStudy.AGREED;
import static org.wavefield.fieldwork.FieldworkStudy.ENGLISH;
import static org.wavefield.fieldwork.FieldworkStudy.GERMAN;
import static org.wavefield.fieldwork.FieldworkStudy.form;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.interview.Action;
import org.wavefield.interview.Outcome;
import org.wavefield.interview.Submission;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

@QuarkusTest
class InterviewsIT {

    @Inject
    FieldworkStudy study;

    @Inject
    Fieldings fieldings;

    @Inject
    Interviews interviews;

    @Inject
    Respondents respondents;

    @Inject
    Counts counts;

    @Inject
    Database database;

    private Fielding fielding;
    private InterviewId id;
    private Secret secret;

    @BeforeEach
    void start() {
        fielding = study.open();
        Start.Started started = (Start.Started) interviews.start(fielding.id(), AGREED);
        id = started.id();
        secret = started.secret();
    }

    @Test
    void interview_is_found_by_its_id_and_secret_only() {
        assertThat(interviews.open(id, secret)).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo(id);
            assertThat(found.page().orElseThrow().id()).isEqualTo("your_age");
            assertThat(found.disposition()).isEmpty();
        });
        assertThat(interviews.open(id, Secret.random())).isEmpty();
        assertThat(interviews.open(InterviewId.random(id.wave()), secret)).isEmpty();
        assertThat(interviews.open(InterviewId.random(Integer.MAX_VALUE), secret))
                .isEmpty();
    }

    @Test
    void consent_is_recorded_with_version_locale_and_time() throws SQLException {
        assertThat(database.ask(
                        "SELECT consent_version || ' ' || consent_locale || ' ' || (consented_at = started_at)"
                                + " || ' ' || design_weight FROM interview WHERE id = ?",
                        id.number()))
                .containsExactly("2025-01 en-GB true 1");
    }

    @Test
    void nobody_starts_without_the_consent_that_is_asked_for() {
        assertThat(interviews.start(fielding.id(), new Consent("2024-12", ENGLISH)))
                .isInstanceOf(Start.NoConsent.class);
        assertThat(interviews.start(fielding.id(), new Consent("2025-01", Locale.FRANCE)))
                .isInstanceOf(Start.NoConsent.class);
    }

    @Test
    void page_that_is_taken_is_stored_with_paradata_and_no_answer_in_them() throws SQLException {
        Submitted.Heard heard = heard(form("your_age", 0, "age=34"), GERMAN);

        assertThat(heard.outcome()).isInstanceOf(Outcome.Taken.class);
        assertThat(interviews.open(id, secret)).hasValueSatisfying(found -> {
            assertThat(found.state().revision()).isEqualTo(1);
            assertThat(found.page().orElseThrow().id()).isEqualTo("news_page");
            assertThat(found.state()).isEqualTo(heard.interview().state());
        });
        assertThat(database.ask("SELECT p::text FROM page_submission p WHERE interview_id = ?", id.number()))
                .singleElement()
                .asString()
                .contains("your_age,NEXT,de-DE")
                .doesNotContain("34,");
    }

    @Test
    void twenty_identical_submissions_at_once_have_one_effect() throws Exception {
        List<Submitted> all = atOnce(20, () -> interviews.submit(id, secret, form("your_age", 0, "age=34"), ENGLISH));

        List<Outcome> outcomes =
                all.stream().map(one -> ((Submitted.Heard) one).outcome()).toList();
        assertThat(outcomes).filteredOn(Outcome.Taken.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Repeated.class::isInstance).hasSize(19);
        assertThat(database.ask("SELECT revision FROM page_submission WHERE interview_id = ?", id.number()))
                .containsExactly("1");
        assertThat(database.ask("SELECT revision FROM interview WHERE id = ?", id.number()))
                .containsExactly("1");
    }

    @Test
    void screener_closes_when_it_is_passed() throws SQLException {
        heard(form("your_age", 0, "age=34"), ENGLISH);

        assertThat(database.ask("SELECT screener_closed_at IS NOT NULL FROM interview WHERE id = ?", id.number()))
                .containsExactly("t");
        assertThat(heard(form("your_age", 1, "age=12"), ENGLISH).outcome()).isInstanceOf(Outcome.OffRoute.class);
    }

    @Test
    void screened_out_is_for_ever() throws SQLException {
        Submitted.Heard heard = heard(form("your_age", 0, "age=12"), ENGLISH);

        assertThat(heard.interview().disposition()).contains(Disposition.SCREENED_OUT);
        assertThat(heard.interview().screenOut()).contains("under_18");
        assertThat(interviews.submit(id, secret, form("your_age", 1, "age=34"), ENGLISH))
                .isInstanceOf(Submitted.Over.class);
        assertThat(interviews.open(id, secret).orElseThrow().state().revision()).isEqualTo(1);
    }

    @Test
    void database_itself_reopens_no_interview() throws SQLException {
        complete();

        assertThatThrownBy(() -> database.change(
                        "UPDATE interview SET disposition = NULL, ended_at = NULL WHERE id = ?", id.number()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changes");
        assertThatThrownBy(() ->
                        database.change("UPDATE page_submission SET page = 'x' WHERE interview_id = ?", id.number()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("only added");
        assertThat(interviews.open(id, secret).orElseThrow().disposition()).contains(Disposition.COMPLETE);
    }

    @Test
    void last_page_sent_again_finds_the_interview_over() {
        Submission last = complete();

        Submitted again = interviews.submit(id, secret, last, ENGLISH);

        assertThat(again).isInstanceOfSatisfying(Submitted.Over.class, over -> assertThat(
                        over.interview().disposition())
                .contains(Disposition.COMPLETE));
    }

    @Test
    void paused_fielding_lets_nobody_in_but_lets_interviews_go_on() {
        fieldings.pause(fielding.id());

        assertThat(interviews.start(fielding.id(), AGREED)).isInstanceOf(Start.NotOpen.class);
        assertThat(heard(form("your_age", 0, "age=34"), ENGLISH).outcome()).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void closed_fielding_takes_nothing() {
        fieldings.close(fielding.id());

        assertThat(interviews.submit(id, secret, form("your_age", 0, "age=34"), ENGLISH))
                .isInstanceOf(Submitted.Over.class);
        assertThat(interviews.open(id, secret).orElseThrow().takesAnswers()).isFalse();
    }

    @Test
    void language_switches_without_touching_the_answers() {
        heard(form("your_age", 0, "age=34"), ENGLISH);
        OpenInterview before = interviews.open(id, secret).orElseThrow();

        Submission nothing = form("news_page", 1, Action.SAVE);
        Submitted.Heard after = (Submitted.Heard) interviews.switchLocale(id, secret, nothing, ENGLISH, GERMAN);

        assertThat(after.interview().locale()).isEqualTo(GERMAN);
        assertThat(after.interview().state().answers()).isEqualTo(before.state().answers());
        assertThat(interviews.switchLocale(id, secret, nothing, GERMAN, Locale.FRANCE))
                .isInstanceOfSatisfying(Submitted.Heard.class, heard -> assertThat(heard.outcome())
                        .isInstanceOf(Outcome.Refused.class));
        assertThat(interviews.open(id, secret).orElseThrow().locale()).isEqualTo(GERMAN);
    }

    @Test
    void vault_can_be_destroyed_without_touching_answers() throws SQLException {
        heard(form("your_age", 0, "age=34"), ENGLISH);
        String respondent = database.ask("SELECT respondent_id FROM interview WHERE id = ?", id.number())
                .get(0);
        assertThat(identities(respondent)).containsExactly("open");

        assertThat(respondents.forget(UUID.fromString(respondent))).isTrue();

        assertThat(identities(respondent)).isEmpty();
        assertThat(interviews.open(id, secret).orElseThrow().state().answers()).containsKey("age");
    }

    @Test
    void declining_leaves_a_number_and_nothing_else() throws SQLException {
        long before = rows();

        IntStream.range(0, 3).forEach(i -> interviews.decline(fielding.id(), GERMAN));
        interviews.decline(fielding.id(), ENGLISH);

        assertThat(interviews.decline(fielding.id(), Locale.FRANCE)).isFalse();
        assertThat(rows()).isEqualTo(before);
        assertThat(database.ask(
                        "SELECT locale || ' ' || respondents FROM declined WHERE fielding_id = ? ORDER BY locale",
                        fielding.id()))
                .containsExactly("de-DE 3", "en-GB 1");
        FieldingCounts counted = counts.byFielding().get(fielding.id());
        assertThat(counted.of(Disposition.DECLINED)).isEqualTo(4);
        assertThat(counted.started()).isEqualTo(1);
        assertThat(counted.underWay()).isEqualTo(1);
    }

    private Submitted.Heard heard(Submission form, Locale locale) {
        return (Submitted.Heard) interviews.submit(id, secret, form, locale);
    }

    private Submission complete() {
        heard(form("your_age", 0, "age=34"), ENGLISH);
        heard(form("news_page", 1, "news=online"), ENGLISH);
        Submission last = form("allies_page", 2, "allies.poland=likely", "allies.france=unlikely");
        assertThat(heard(last, ENGLISH).interview().disposition()).contains(Disposition.COMPLETE);
        return last;
    }

    private List<String> identities(String respondent) throws SQLException {
        return database.ask("SELECT vendor FROM vault.respondent_identity WHERE respondent_id = ?::uuid", respondent);
    }

    private long rows() throws SQLException {
        return Long.parseLong(database.ask("SELECT (SELECT count(*) FROM interview) + (SELECT count(*) FROM respondent)"
                        + " + (SELECT count(*) FROM vault.respondent_identity)")
                .get(0));
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier together = new CyclicBarrier(threads);
        try {
            List<Future<T>> results = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        together.await();
                        return work.call();
                    }))
                    .toList();
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
