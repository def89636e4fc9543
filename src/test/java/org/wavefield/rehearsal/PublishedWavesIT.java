package org.wavefield.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.rehearsal.RehearsalPlan.Way;
import org.wavefield.rehearsal.RehearsalReport.PanelReport;
import org.wavefield.rehearsal.RehearsalReport.TrendShare;

/** Published figures go in by the population model, and come out of interviews.csv by the trend item's recode and base. */
@QuarkusTest
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedWavesIT {

    /** Eleven comparisons: by chance one is farther off in less than one of ninety seeds. */
    private static final double STANDARD_ERRORS = 3.3;

    private static final Map<String, Double> JANUARY =
            Map.of("US", 0.75, "DE", 0.75, "PL", 0.75, "CA", 0.65, "GB", 0.65, "RU", 0.50);
    private static final Map<String, Double> MARCH =
            Map.of("US", 0.50, "PL", 0.50, "DE", 0.45, "GB", 0.37, "CA", 0.333);

    @Inject
    Rehearsals rehearsals;

    private Rehearsing rehearsing;

    @BeforeEach
    void rehearse() {
        rehearsing = new Rehearsing(rehearsals);
    }

    @Test
    void first_wave_gives_each_published_share_within_sampling_error() throws InterruptedException {
        RehearsalReport report = rehearsing.report(Rehearsing.MICROCODE, 1, 1004, Way.ENGINE);

        assertThat(report.panels())
                .extracting(PanelReport::panel)
                .containsExactlyInAnyOrderElementsOf(JANUARY.keySet());
        report.panels().forEach(panel -> assertShare(panel, JANUARY.get(panel.panel())));
        assertThat(report.stuck()).isFalse();
    }

    @Test
    void second_wave_gives_each_published_share_and_says_that_russia_has_none() throws InterruptedException {
        RehearsalReport report = rehearsing.report(Rehearsing.MICROCODE, 2, 651, Way.ENGINE);

        assertThat(report.panels()).hasSize(6);
        for (PanelReport panel : report.panels()) {
            if (MARCH.containsKey(panel.panel())) {
                assertShare(panel, MARCH.get(panel.panel()));
            } else {
                assertThat(panel.panel()).isEqualTo("RU");
                assertThat(panel.trends().get(0).model()).isEmpty();
            }
        }
    }

    @Test
    void another_model_gives_other_shares() throws InterruptedException {
        StudyFiles changed = Rehearsing.microcodeWith("{US: 0.75, DE: 0.75,", "{US: 0.30, DE: 0.90,");

        RehearsalReport report = rehearsing.report(changed, 1, 500, Way.ENGINE, "US", "DE");

        assertShare(report.panels().get(0), 0.30);
        assertShare(report.panels().get(1), 0.90);
    }

    private static void assertShare(PanelReport panel, double published) {
        TrendShare trend = panel.trends().get(0);
        double standardError = Math.sqrt(published * (1 - published) / trend.base());
        assertThat(trend.item()).isEqualTo("us_defend");
        assertThat(trend.base()).isGreaterThan(400);
        assertThat(trend.model()).contains(published);
        assertThat(trend.share().orElseThrow())
                .as(panel.panel())
                .isCloseTo(published, within(STANDARD_ERRORS * standardError));
    }
}
