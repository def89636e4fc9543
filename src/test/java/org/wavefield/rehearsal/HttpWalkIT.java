package org.wavefield.rehearsal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.InterviewExport;
import org.wavefield.rehearsal.RehearsalPlan.Way;
import org.wavefield.rehearsal.RehearsalReport.PanelReport;

/** Simulated respondents who go through the pages. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpWalkIT {

    /** respondent, …, design_weight: what an export has in front of the answers. */
    private static final Set<String> DIFFERS = Set.of("respondent", "fielding", "started", "ended", "seconds");

    @Inject
    Rehearsals rehearsals;

    @Inject
    InterviewExport export;

    private Rehearsing rehearsing;

    @BeforeEach
    void rehearse() {
        rehearsing = new Rehearsing(rehearsals);
    }

    @Test
    void same_respondents_give_the_same_answers_by_pages_as_by_the_engine() throws Exception {
        RehearsalReport engine = rehearsing.report(Rehearsing.MICROCODE, 2, 6, Way.ENGINE, "US", "RU");
        RehearsalReport pages = rehearsing.report(Rehearsing.MICROCODE, 2, 6, Way.HTTP, "US", "RU");

        assertThat(pages.stuck()).isFalse();
        for (int i = 0; i < engine.panels().size(); i++) {
            PanelReport byEngine = engine.panels().get(i);
            PanelReport byPages = pages.panels().get(i);
            assertThat(byPages.ends()).isEqualTo(byEngine.ends());
            assertThat(byPages.trends()).isEqualTo(byEngine.trends());
            assertThat(byPages.medianMinutes()).isEqualTo(byEngine.medianMinutes());
            assertThat(answers(byPages.fielding()))
                    .isEqualTo(answers(byEngine.fielding()))
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void same_seed_gives_the_same_answers_and_another_seed_others() throws Exception {
        List<String> first = answersWithSeed(7);

        assertThat(answersWithSeed(7)).isEqualTo(first);
        assertThat(answersWithSeed(8)).isNotEqualTo(first);
    }

    @Test
    void nobody_comes_into_a_rehearsal_by_its_address() throws InterruptedException {
        rehearsing.report(Rehearsing.MICROCODE, 2, 1, Way.ENGINE, "CA");

        given().get("/join/microcode/2/CA").then().statusCode(404);
        given().header(Rehearsals.KEY_HEADER, "x")
                .get("/join/microcode/2/CA")
                .then()
                .statusCode(404);
    }

    private List<String> answersWithSeed(long seed) throws Exception {
        RehearsalReport report =
                rehearsing.report(new RehearsalPlan(Rehearsing.MICROCODE, 1, List.of("PL"), 5, seed, Way.ENGINE));
        return answers(report.panels().get(0).fielding());
    }

    /** The rows of interviews.csv without what differs between two interviews with the same answers, sorted. */
    private List<String> answers(int fielding) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(fielding, out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        List<String> names = List.of(lines.get(0).split(","));
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    for (int i = 0; i < Math.min(cells.length, names.size()); i++) {
                        cells[i] = DIFFERS.contains(names.get(i)) ? "" : cells[i];
                    }
                    return String.join(",", cells);
                })
                .sorted()
                .toList();
    }
}
