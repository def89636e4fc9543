package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.Database;
import org.wavefield.fieldwork.InterviewId;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.instrument.Publication;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Questionnaire;

/** Whatever is sent to an interview's address gets one of four answers, and only answers to what is asked are stored. */
@Tag("slow")
@QuarkusTest
@TestProfile(OnOneMachine.class)
class HostileFormsIT {

    private static final int BODIES = 10_000;
    private static final int BROWSERS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    FieldedStudy study;

    @Inject
    InstrumentCatalogue catalogue;

    @Inject
    Database database;

    @Test
    void ten_thousand_bodies_are_taken_or_refused_and_store_nothing_that_is_not_asked() throws Exception {
        String join = study.open("every_type", "GB");
        Questionnaire questionnaire = questionnaire();
        Map<Integer, Integer> statuses = new TreeMap<>();

        for (Map<Integer, Integer> some :
                atOnce(seed -> new Siege(join, questionnaire, new Random(seed)).run(BODIES / BROWSERS))) {
            some.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        }

        assertThat(statuses).as("answers by status").containsOnlyKeys(303, 400, 422);
        assertThat(statuses.values()).allSatisfy(count -> assertThat(count).isGreaterThan(BODIES / 20));
        assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(BODIES);
    }

    /** One browser that sends what it likes. */
    private final class Siege {

        private final String join;
        private final Map<String, Page> pages;
        private final HostileForms forms;
        private final Map<Integer, Integer> statuses = new HashMap<>();
        private Browser browser;
        private JsonNode answers = JSON.createObjectNode();

        Siege(String join, Questionnaire questionnaire, Random random) {
            this.join = join;
            this.pages = questionnaire.pages().collect(Collectors.toMap(Page::id, Function.identity()));
            this.forms = new HostileForms(random);
        }

        Map<Integer, Integer> run(int bodies) throws Exception {
            begin();
            Browser.Page page = browser.page();
            for (int i = 0; i < bodies; i++) {
                HostileForms.Body body = forms.body(page);
                Browser.Page answer = browser.post(browser.interview(), body.type(), publisher(body));
                statuses.merge(answer.status(), 1, Integer::sum);
                assertThat(answer.status()).as(() -> described(body, answer)).isIn(303, 400, 422);
                checkStored(body);
                page = answer.status() == 303 ? browser.page() : page;
                if (!page.state().equals("question")) {
                    begin();
                    page = browser.page();
                }
            }
            return statuses;
        }

        private void begin() {
            browser = Browser.taking(join);
            answers = JSON.createObjectNode();
        }

        /** What has changed belongs to a page that the body names, and is an answer to it. */
        private void checkStored(HostileForms.Body body) throws Exception {
            InterviewId id = InterviewId.parse(browser.interview().substring("/interview/".length()))
                    .orElseThrow();
            JsonNode now = JSON.readTree(database.ask(
                                    "SELECT state FROM interview WHERE wave_id = ? AND id = ?", id.wave(), id.number())
                            .get(0))
                    .get("answers");
            for (Map.Entry<String, JsonNode> answer : now.properties()) {
                if (!answer.getValue().equals(answers.get(answer.getKey()))) {
                    Page page = pages.values().stream()
                            .filter(one -> one.items().stream()
                                    .anyMatch(item -> item.id().equals(answer.getKey())))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("not asked: " + answer));
                    Item item = page.items().stream()
                            .filter(one -> one.id().equals(answer.getKey()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(new String(body.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .contains("page=");
                    assertThat(item.accept(new AnswerRules(answer.getValue())))
                            .as("%s of %s", answer, page.id())
                            .isTrue();
                }
            }
            answers = now;
        }
    }

    private static BodyPublisher publisher(HostileForms.Body body) {
        return body.chunked()
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.bytes()))
                : BodyPublishers.ofByteArray(body.bytes());
    }

    private static String described(HostileForms.Body body, Browser.Page answer) {
        String text = new String(body.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        return body.type() + " of " + body.bytes().length + " bytes, chunked " + body.chunked() + ": "
                + text.substring(0, Math.min(2_000, text.length())) + "\n" + answer;
    }

    private Questionnaire questionnaire() {
        Publication publication =
                catalogue.publish(StudyFiles.fromClassPath("every_type").orElseThrow());
        return catalogue
                .instrument(((Publication.Published) publication).version().id())
                .panel("GB")
                .orElseThrow()
                .questionnaire();
    }

    private interface Work {
        Map<Integer, Integer> with(long seed) throws Exception;
    }

    private static List<Map<Integer, Integer>> atOnce(Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(BROWSERS);
        try {
            List<Callable<Map<Integer, Integer>>> all = IntStream.range(0, BROWSERS)
                    .<Callable<Map<Integer, Integer>>>mapToObj(seed -> () -> work.with(seed))
                    .toList();
            List<Map<Integer, Integer>> results = new java.util.ArrayList<>();
            for (Future<Map<Integer, Integer>> result : pool.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
