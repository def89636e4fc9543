package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.fieldwork.FieldworkStudy.AGREED;
import static org.wavefield.fieldwork.FieldworkStudy.ENGLISH;
import static org.wavefield.fieldwork.FieldworkStudy.form;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.interview.Action;
import org.wavefield.interview.Outcome;
import org.wavefield.study.Fielding;

@QuarkusTest
class InterviewExportIT {

    @Inject
    FieldworkStudy study;

    @Inject
    Interviews interviews;

    @Inject
    InterviewExport export;

    private Fielding fielding;

    @BeforeEach
    void open() {
        fielding = study.open();
    }

    @Test
    void header_names_items_rows_and_options() throws IOException {
        assertThat(csv().lines().findFirst().orElseThrow()).isEqualTo(String.join(",", InterviewExport.ABOUT));

        start();

        assertThat(csv().lines().findFirst().orElseThrow())
                .isEqualTo(String.join(",", InterviewExport.ABOUT)
                        + ",age,age_group,news.tv,news.online,news.dont_know,channel,allies.poland,allies.france");
    }

    @Test
    void row_has_codes_and_says_how_the_interview_went() throws IOException {
        Start.Started one = start();
        submit(one, "your_age", 0, "age=34");
        submit(one, "news_page", 1, "news=online");
        submit(one, "allies_page", 2, "allies.poland=likely", "allies.france=unlikely");

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row)
                    .containsEntry("disposition", "complete")
                    .containsEntry("kind", "real")
                    .containsEntry("panel", "GB")
                    .containsEntry("locale", "en-GB")
                    .containsEntry("design_weight", "1")
                    .containsEntry("age", "34")
                    .containsEntry("age_group", "young")
                    .containsEntry("news.tv", "0")
                    .containsEntry("news.online", "1")
                    .containsEntry("news.dont_know", "0")
                    .containsEntry("channel", "")
                    .containsEntry("allies.poland", "likely")
                    .containsEntry("allies.france", "unlikely");
            assertThat(row.get("started")).endsWith("Z");
            assertThat(row.get("seconds")).matches("\\d+");
        });
        assertThat(csv()).doesNotContain(one.id().toString(), one.id().number().toString());
    }

    @Test
    void way_not_to_answer_is_no_no() throws IOException {
        Start.Started one = start();
        submit(one, "your_age", 0, "age=refused");
        submit(one, "news_page", 1, "news=dont_know");

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("age", "refused")
                .containsEntry("news.tv", "")
                .containsEntry("news.dont_know", "1")
                .containsEntry("disposition", "")
                .containsEntry("ended", ""));
    }

    @Test
    void answer_off_the_route_does_not_leave() throws IOException {
        Start.Started one = start();
        submit(one, "your_age", 0, "age=34");
        submit(one, "news_page", 1, "news=tv");
        submit(one, "channel_page", 2, "channel=the hidden one");
        assertThat(csv()).contains("the hidden one");

        interviews.submit(one.id(), one.secret(), form("allies_page", 3, Action.BACK), ENGLISH);
        submit(one, "news_page", 4, "news=online");

        assertThat(interviews.open(one.id(), one.secret()).orElseThrow().state().answers())
                .containsKey("channel");
        assertThat(csv()).doesNotContain("the hidden one");
    }

    @Test
    void words_are_no_formula() throws IOException {
        Start.Started one = start();
        submit(one, "your_age", 0, "age=34");
        submit(one, "news_page", 1, "news=tv");
        submit(one, "channel_page", 2, "channel==HYPERLINK(\"http://x\",\"y\")");

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("channel", "'=HYPERLINK(\"http://x\",\"y\")"));
    }

    @Test
    void thousands_of_interviews_are_streamed_in_order() throws IOException {
        for (int i = 0; i < 1200; i++) {
            start();
        }

        assertThat(rows())
                .hasSize(1200)
                .extracting(row -> row.get("respondent"))
                .doesNotHaveDuplicates();
    }

    private Start.Started start() {
        return (Start.Started) interviews.start(fielding.id(), AGREED);
    }

    private void submit(Start.Started one, String page, int revision, String... fields) {
        Submitted submitted = interviews.submit(one.id(), one.secret(), form(page, revision, fields), ENGLISH);
        assertThat(submitted).isInstanceOfSatisfying(Submitted.Heard.class, heard -> assertThat(heard.outcome())
                .isInstanceOf(Outcome.Taken.class));
    }

    private String csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(fielding.id(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<Map<String, String>> rows() throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv())) {
            return rows.readAll();
        }
    }
}
