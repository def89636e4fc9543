package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wavefield.instrument.StudyFiles;
import org.wavefield.study.Demonstration;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Kind;
import org.wavefield.study.Phase;
import org.wavefield.study.Transition;

/** What may open where. */
@QuarkusTest
@TestProfile(LaunchIT.LocalStack.class)
class LaunchIT {

    /** As the local stack runs it. */
    public static class LocalStack implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("wavefield.local.active", "true", "wavefield.local.studies", "fieldwork");
        }
    }

    @Inject
    FieldworkStudy study;

    @Inject
    Fieldings fieldings;

    @Inject
    Demonstration demonstration;

    @Test
    void local_start_opens_the_demonstration_in_all_country_panels() {
        assertThat(fieldings.openToEveryone())
                .filteredOn(fielding -> fielding.wave().demonstration())
                .extracting(fielding -> fielding.panel().code())
                .containsExactly("GB", "RU");
    }

    @Test
    void later_start_finds_the_demonstration_there() {
        Fielding before = demonstrationIn("GB");

        demonstration.open(StudyFiles.fromClassPath("fieldwork").orElseThrow());

        assertThat(demonstrationIn("GB")).isEqualTo(before);
    }

    @Test
    void pause_outlives_a_later_start() {
        fieldings.pause(demonstrationIn("RU").id());

        demonstration.open(StudyFiles.fromClassPath("fieldwork").orElseThrow());

        assertThat(demonstrationIn("RU").phase()).isEqualTo(Phase.PAUSED);
        fieldings.open(demonstrationIn("RU").id());
    }

    @Test
    void country_whose_protocol_allows_a_demonstration_only_opens_for_nothing_else() {
        Fielding real = study.planned("RU", Kind.REAL);

        assertThat(fieldings.open(real.id()))
                .isInstanceOfSatisfying(Transition.NotReady.class, blocked -> assertThat(blocked.missing())
                        .anySatisfy(sentence -> assertThat(sentence).contains("Russia", "demonstration")));
        assertThat(fieldings.find(real.id()).orElseThrow().phase()).isEqualTo(Phase.PLANNED);
    }

    @Test
    void rehearsal_needs_no_decision() {
        assertThat(fieldings.open(study.planned("RU", Kind.REHEARSAL).id())).isInstanceOf(Transition.Made.class);
    }

    @Test
    void closed_fielding_never_opens_again() {
        Fielding fielding = study.open();
        fieldings.close(fielding.id());

        assertThat(fieldings.open(fielding.id())).isInstanceOf(Transition.NotPossible.class);
        assertThat(fieldings.pause(fielding.id())).isInstanceOf(Transition.NotPossible.class);
    }

    private Fielding demonstrationIn(String panel) {
        return fieldings.find("fieldwork", 1_000_000, panel).orElseThrow();
    }
}
