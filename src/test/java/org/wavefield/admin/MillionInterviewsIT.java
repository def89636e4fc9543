package org.wavefield.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.fieldwork.FieldworkStudy.AGREED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.Database;
import org.wavefield.fieldwork.FieldworkStudy;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.fieldwork.Tallies;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.platform.Members;
import org.wavefield.platform.Roles;
import org.wavefield.platform.Session;
import org.wavefield.study.Fielding;

/** How long the page of a wave with a million interviews takes, beside counting them. */
@Tag("slow")
@QuarkusTest
@WithTestResource(KeycloakResource.class)
class MillionInterviewsIT {

    private static final Logger LOG = Logger.getLogger(MillionInterviewsIT.class);
    private static final int INTERVIEWS = 1_000_000;
    private static final int REQUESTS = 50;
    private static final int COUNTS = 5;

    Keycloak keycloak;

    @TestHTTPResource
    String base;

    @Inject
    FieldworkStudy study;

    @Inject
    Interviews interviews;

    @Inject
    Tallies tallies;

    @Inject
    Database database;

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    @Test
    void page_of_a_wave_with_a_million_interviews_answers_sooner_than_they_are_counted() throws SQLException {
        String person = keycloak.person(Roles.RESEARCHER);
        Members.enrolIn("fieldwork", person, Roles.RESEARCHER);
        Fielding fielding = study.open();
        bring(fielding);
        String path = "/admin/studies/fieldwork/waves/" + fielding.wave().number();
        Map<String, String> session = Session.of(base, person, Keycloak.PASSWORD);
        Work page = () -> RestAssured.given()
                .cookies(session)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(200);

        String body = RestAssured.given().cookies(session).get(path).asString();
        assertThat(body).contains("1,000,001");
        double counting = median(COUNTS, () -> assertThat(database.ask("SELECT count(*) FROM interview WHERE wave_id = "
                        + fielding.wave().id()))
                .containsExactly("1000001"));
        double answering = median(REQUESTS, page);

        LOG.infof(
                "Wave page with %d interviews: %.1f ms at the median of %d requests; count(*) of its partition: %.1f ms; ratio 1 to %.1f",
                INTERVIEWS + 1, answering, REQUESTS, counting, counting / answering);
        assertThat(answering).isLessThan(counting);
        assertThat(tallies.verify(fielding.id())).isEmpty();
    }

    /** Over two weeks: a half complete, the others broken off, screened out, or under way. */
    private void bring(Fielding fielding) throws SQLException {
        interviews.start(fielding.id(), AGREED);
        database.change(
                "INSERT INTO interview (wave_id, id, fielding_id, kind, respondent_id, instrument_version_id, facts,"
                        + " locale, wording_hash, consent_version, consent_locale, consented_at, started_at, asked_at,"
                        + " ended_at, revision, state, disposition, screen_out, design_weight, secret_hash)"
                        + " SELECT wave_id, gen_random_uuid(), fielding_id, kind, respondent_id, instrument_version_id,"
                        + " facts, locale, wording_hash, consent_version, consent_locale, consented_at,"
                        + " started_at - n * interval '1 second', asked_at,"
                        + " CASE WHEN n % 8 < 7 THEN started_at - n * interval '1 second' + n % 40 * interval '1 minute'"
                        + " END, 2,"
                        + " '{\"pages\": {\"news_page\": {\"revision\": 2}, \"your_age\": {\"revision\": 1}}}',"
                        + " (ARRAY['COMPLETE', 'COMPLETE', 'COMPLETE', 'COMPLETE', 'BREAK_OFF', 'PARTIAL', 'SCREENED_OUT'])"
                        + "[n % 8 + 1], CASE WHEN n % 8 = 6 THEN 'under_18' END, design_weight, secret_hash"
                        + " FROM interview, generate_series(1, ?) AS n WHERE fielding_id = ?",
                INTERVIEWS, fielding.id());
        database.change("ANALYZE interview");
    }

    private static double median(int times, Work work) throws SQLException {
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            milliseconds.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(milliseconds);
        return milliseconds.get(times / 2);
    }
}
