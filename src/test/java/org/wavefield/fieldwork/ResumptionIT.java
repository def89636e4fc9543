package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.fieldwork.FieldworkStudy.AGREED;
import static org.wavefield.fieldwork.FieldworkStudy.ENGLISH;
import static org.wavefield.fieldwork.FieldworkStudy.form;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResumptionIT {

    @Inject
    FieldworkStudy study;

    @Inject
    Interviews interviews;

    @Inject
    Database database;

    private final String address = UUID.randomUUID().toString();
    private InterviewId id;
    private Secret secret;

    @BeforeEach
    void start() {
        Start.Started started = (Start.Started) interviews.start(study.open().id(), AGREED);
        id = started.id();
        secret = started.secret();
        interviews.submit(id, secret, form("your_age", 0, "age=34"), ENGLISH);
    }

    @Test
    void code_resumes_the_interview_and_shuts_out_the_old_browser() {
        Code code = interviews.resumeCode(id, secret).orElseThrow();
        assertThat(interviews.resumeCode(id, secret)).contains(code);

        Resumption.Resumed resumed = (Resumption.Resumed) interviews.resume(code.shown(), address);

        assertThat(resumed.id()).isEqualTo(id);
        assertThat(interviews.open(id, secret)).isEmpty();
        assertThat(interviews.open(id, resumed.secret()))
                .hasValueSatisfying(
                        found -> assertThat(found.page().orElseThrow().id()).isEqualTo("news_page"));
    }

    @Test
    void code_stays_good_until_another_is_issued() {
        Code first = interviews.resumeCode(id, secret).orElseThrow();
        interviews.resume(first.shown(), address);
        Resumption.Resumed again = (Resumption.Resumed) interviews.resume(first.shown(), address);

        Code second = interviews.resumeCode(id, again.secret()).orElseThrow();

        assertThat(interviews.resume(first.shown(), address)).isInstanceOf(Resumption.NotFound.class);
        assertThat(interviews.resume(second.shown(), address)).isInstanceOf(Resumption.Resumed.class);
    }

    @Test
    void code_of_an_interview_that_has_ended_resumes_nothing() {
        Code code = interviews.resumeCode(id, secret).orElseThrow();
        interviews.submit(id, secret, form("news_page", 1, "news=online"), ENGLISH);
        interviews.submit(
                id, secret, form("allies_page", 2, "allies.poland=likely", "allies.france=unlikely"), ENGLISH);

        assertThat(interviews.resume(code.shown(), address)).isInstanceOf(Resumption.NotFound.class);
        assertThat(interviews.resumeCode(id, secret)).isEmpty();
    }

    @Test
    void guessing_ends_after_ten_attempts_from_one_address_and_leaves_no_address() throws SQLException {
        Code code = interviews.resumeCode(id, secret).orElseThrow();
        for (int i = 0; i < 10; i++) {
            assertThat(interviews.resume("0000-0000-0000", address)).isInstanceOf(Resumption.NotFound.class);
        }

        assertThat(interviews.resume(code.shown(), address)).isInstanceOf(Resumption.TooMany.class);
        assertThat(interviews.resume(code.shown(), "elsewhere " + address)).isInstanceOf(Resumption.Resumed.class);
        assertThat(database.ask("SELECT length(address) FROM resume_attempt")).containsOnly("32");
    }

    @Test
    void neither_secret_nor_code_is_stored_in_clear() throws SQLException {
        Code code = interviews.resumeCode(id, secret).orElseThrow();

        assertThat(database.ask(
                        "SELECT i::text || string_agg(c::text, ' ') FROM interview i"
                                + " JOIN interview_code c ON c.interview_id = i.id WHERE i.id = ? GROUP BY i.*",
                        id.number()))
                .singleElement()
                .asString()
                .doesNotContain(secret.cookie(), code.shown(), code.shown().replace("-", ""));
        assertThat(database.ask(
                        "SELECT purpose FROM interview_code WHERE interview_id = ? ORDER BY purpose", id.number()))
                .containsExactly("RESUME", "WITHDRAWAL");
    }
}
