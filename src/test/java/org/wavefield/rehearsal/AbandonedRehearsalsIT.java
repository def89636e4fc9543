package org.wavefield.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wavefield.agenda.DueAction;
import org.wavefield.agenda.Effect;
import org.wavefield.platform.MovableClock;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Phase;

/** Rehearsals whose node was killed. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AbandonedRehearsalsIT {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-05-04T12:00:00Z"));
    private final UUID id = UUID.randomUUID();

    @Inject
    Staging staging;

    @Inject
    RehearsalHistory history;

    @Inject
    AbandonedRehearsals abandoned;

    @Inject
    Fieldings fieldings;

    private Stage stage;

    @BeforeEach
    void begin() throws Staging.NotPossible {
        QuarkusMock.installMockForType(clock, Clock.class);
        stage = staging.prepare(
                id, new RehearsalPlan(Rehearsing.MICROCODE, 2, List.of("US", "GB"), 5, 1, RehearsalPlan.Way.ENGINE));
    }

    @Test
    void rehearsal_that_is_heard_of_goes_on() {
        clock.pass(AbandonedRehearsals.SILENCE.minusSeconds(1));
        history.heard(id);
        clock.pass(AbandonedRehearsals.SILENCE.minusSeconds(1));

        assertThat(watch()).isInstanceOf(Effect.Later.class);
        assertThat(history.find(id).orElseThrow().failure()).isEmpty();
        assertThat(phases()).containsOnly(Phase.OPEN);
    }

    @Test
    void rehearsal_of_a_node_that_fell_silent_is_ended_and_its_fieldings_closed() {
        clock.pass(AbandonedRehearsals.SILENCE);

        assertThat(watch()).isInstanceOf(Effect.Done.class);
        assertThat(history.find(id).orElseThrow().failure()).hasValue("The node that ran it stopped amid it.");
        assertThat(phases()).containsOnly(Phase.CLOSED);
    }

    @Test
    void rehearsal_that_is_over_is_left_alone() {
        history.failed(id, "Nobody came.");
        clock.pass(AbandonedRehearsals.SILENCE);

        assertThat(watch()).isEqualTo(new Effect.Done("The rehearsal is over."));
        assertThat(history.find(id).orElseThrow().failure()).hasValue("Nobody came.");
    }

    private Effect watch() {
        String subject = "rehearsal:" + id;
        return abandoned.effect(
                new DueAction(1, AbandonedRehearsals.KIND, subject, subject + "/watch", clock.instant(), 1));
    }

    private List<Phase> phases() {
        return stage.fieldings().values().stream()
                .map(fielding -> fieldings.find(fielding.id()).orElseThrow().phase())
                .toList();
    }
}
