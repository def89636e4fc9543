package org.wavefield.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.Consent;
import org.wavefield.fieldwork.Interviews;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.platform.Keycloak;
import org.wavefield.platform.KeycloakResource;
import org.wavefield.study.Demonstration;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

@QuarkusTest
@WithTestResource(KeycloakResource.class)
class InterviewStreamIT {

    private static final int INTERVIEWS = 100_000;
    private static final int MEGABYTE = 1 << 20;
    private static final int LOOK_EVERY = 20_000;

    /** The file has some 25 MB; a copy of it as text would take twice that, and rows as objects several times. */
    private static final long ALLOWED_GROWTH = 12;

    private static final String COPIES =
            """
            INSERT INTO interview (wave_id, id, fielding_id, kind, respondent_id, instrument_version_id, facts, locale,
                wording_hash, consent_version, consent_locale, consented_at, started_at, asked_at, revision, state,
                design_weight, secret_hash)
            SELECT wave_id, gen_random_uuid(), fielding_id, kind, respondent_id, instrument_version_id, facts, locale,
                wording_hash, consent_version, consent_locale, consented_at, started_at, asked_at, revision, state,
                design_weight, secret_hash
            FROM (SELECT * FROM interview WHERE fielding_id = ? LIMIT 1) one, generate_series(1, ?)
            """;

    Keycloak keycloak;

    @TestHTTPResource
    URI base;

    @Inject
    DataSource database;

    @Inject
    Demonstration demonstration;

    @Inject
    Fieldings fieldings;

    @Inject
    Interviews interviews;

    @Test
    void hundred_thousand_interviews_take_no_more_memory_than_a_few() throws Exception {
        Fielding canada = canada();
        interviews.start(
                canada.id(),
                new Consent(canada.consentVersion(), canada.panel().locales().get(0)));
        read(canada); // what is loaded once is not what a row takes
        copy(canada, INTERVIEWS - 1);

        Reading reading = read(canada);

        System.out.printf(
                "interviews.csv with %,d interviews: %,d MB in %,d ms, live heap grew by %d MB at most%n",
                reading.rows(), reading.characters() / MEGABYTE, reading.milliseconds(), reading.growth());
        assertThat(reading.rows()).isEqualTo(INTERVIEWS);
        assertThat(reading.growth()).isLessThan(ALLOWED_GROWTH);
    }

    private Fielding canada() {
        demonstration.open(StudyFiles.fromClassPath("microcode").orElseThrow());
        return fieldings.openToEveryone().stream()
                .filter(fielding -> fielding.panel().code().equals("CA"))
                .findFirst()
                .orElseThrow();
    }

    private void copy(Fielding fielding, int copies) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COPIES)) {
            statement.setInt(1, fielding.id());
            statement.setInt(2, copies);
            assertThat(statement.executeUpdate()).isEqualTo(copies);
        }
    }

    /** Reads the file line by line, forgetting each, and looks now and then at what is alive in this JVM meanwhile. */
    private Reading read(Fielding fielding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        base.resolve("/api/v1/fieldings/" + fielding.id() + "/interviews.csv"))
                .header("Authorization", "Bearer " + keycloak.token(Keycloak.SCRIPTS, Keycloak.SCRIPTS_SECRET))
                .build();
        long before = alive();
        long most = before;
        long rows = -1;
        long characters = 0;
        long start = System.nanoTime();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                characters += line.length() + 1;
                rows++;
                if (rows % LOOK_EVERY == LOOK_EVERY / 2) {
                    most = Math.max(most, alive());
                }
            }
        }
        return new Reading(rows, characters, (System.nanoTime() - start) / 1_000_000, (most - before) / MEGABYTE);
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private record Reading(long rows, long characters, long milliseconds, long growth) {}
}
