package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wavefield.fieldwork.FieldworkStudy.AGREED;
import static org.wavefield.fieldwork.FieldworkStudy.ENGLISH;
import static org.wavefield.fieldwork.FieldworkStudy.form;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.agenda.Agenda;
import org.wavefield.platform.MovableClock;
import org.wavefield.study.Fielding;
import org.wavefield.study.FieldingChange;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Gates;
import org.wavefield.study.Kind;
import org.wavefield.study.Phase;
import org.wavefield.study.Transition;
import org.wavefield.study.WaveChange;

/** A fielding with a soft launch pauses after its first completes, once, and goes on when somebody says so. */
@QuarkusTest
class SoftLaunchIT {

    private static final int NODES = 6;
    private static final OptionalInt TWO = OptionalInt.of(2);

    @Inject
    FieldworkStudy study;

    @Inject
    Fieldings fieldings;

    @Inject
    Gates gates;

    @Inject
    Interviews interviews;

    @Inject
    SoftLaunches softLaunches;

    @Inject
    SoftLaunchEnding ending;

    @Inject
    Agenda agenda;

    @Inject
    Database database;

    private final MovableClock clock = new MovableClock(Instant.parse("2032-06-07T07:00:00Z"));

    @BeforeEach
    void prepare() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void fielding_pauses_after_its_first_completes_and_goes_on_with_a_reason() throws SQLException {
        Fielding fielding = opened(TWO);
        complete(fielding);
        looks();
        assertThat(phase(fielding)).isEqualTo(Phase.OPEN);

        complete(fielding);
        interviews.start(fielding.id(), AGREED);
        looks();

        assertThat(phase(fielding)).isEqualTo(Phase.PAUSED);
        SoftLaunch.Pause pause =
                softLaunches.find(fielding.id()).orElseThrow().pause().orElseThrow();
        assertThat(pause)
                .isEqualTo(
                        new SoftLaunch.Pause(clock.instant(), 2, 1, OptionalInt.of(0), new Rate(0, 2), new Rate(0, 2)));
        assertThat(told(fielding)).singleElement().asString().contains("It has 2 completes", "let it go on");
        assertThat(fieldings.open(fielding.id())).isInstanceOf(Transition.NotReady.class);
        assertThat(ending.goOn(fielding.id(), " "))
                .isEqualTo(new FieldingChange.Refused("reason", "Say why, in a sentence: it is kept with the change."));

        assertThat(ending.goOn(fielding.id(), "The answers look right.")).isInstanceOf(FieldingChange.Made.class);

        assertThat(phase(fielding)).isEqualTo(Phase.OPEN);
        assertThat(database.ask(
                        "SELECT reason FROM audit_entry WHERE subject = ? AND action = 'soft-launch.go-on'",
                        "fielding:" + fielding.id()))
                .containsExactly("The answers look right.");
        complete(fielding);
        looks();
        assertThat(phase(fielding)).as("it pauses once").isEqualTo(Phase.OPEN);
        assertThat(told(fielding)).hasSize(1);
    }

    @Test
    void many_nodes_that_look_at_once_pause_and_tell_once() throws Exception {
        Fielding fielding = opened(TWO);
        complete(fielding);
        complete(fielding);
        clock.pass(SoftLaunches.LOOK);
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            work.add(agenda::runDue);
        }

        for (Future<Integer> done : nodes.invokeAll(work)) {
            done.get();
        }

        nodes.shutdown();
        assertThat(phase(fielding)).isEqualTo(Phase.PAUSED);
        assertThat(told(fielding)).hasSize(1);
        assertThat(database.ask(
                        "SELECT action FROM audit_entry WHERE subject = ? AND action = 'fielding.pause'",
                        "fielding:" + fielding.id()))
                .hasSize(1);
    }

    @Test
    void completes_that_come_while_it_is_paused_by_hand_count_when_it_opens_again() throws SQLException {
        Fielding fielding = opened(TWO);
        Start.Started first = (Start.Started) interviews.start(fielding.id(), AGREED);
        Start.Started second = (Start.Started) interviews.start(fielding.id(), AGREED);
        fieldings.pause(fielding.id());
        answer(first);
        answer(second);
        looks();
        assertThat(told(fielding)).isEmpty();

        fieldings.open(fielding.id());
        looks();

        assertThat(phase(fielding)).isEqualTo(Phase.PAUSED);
        assertThat(told(fielding)).hasSize(1);
    }

    @Test
    void soft_launch_is_given_to_an_open_fielding_changed_and_taken_back() throws SQLException {
        Fielding fielding = study.open();
        complete(fielding);

        assertThat(refusal(fielding, 1)).contains("has 1 completes already");
        assertThat(refusal(fielding, 100)).contains("from 1 to 99");
        assertThat(refusal(fielding, 0)).contains("from 1 to 99");
        assertThat(softLaunches.give(fielding.id(), OptionalInt.of(50))).isInstanceOf(FieldingChange.Made.class);
        assertThat(softLaunches.give(fielding.id(), TWO)).isInstanceOf(FieldingChange.Made.class);
        assertThat(softLaunches.give(fielding.id(), OptionalInt.empty())).isInstanceOf(FieldingChange.Made.class);
        complete(fielding);
        looks();

        assertThat(phase(fielding)).isEqualTo(Phase.OPEN);
        assertThat(softLaunches.find(fielding.id())).isEmpty();
        assertThat(database.ask(
                        "SELECT action FROM audit_entry WHERE subject = ? AND action = 'soft-launch.give'",
                        "fielding:" + fielding.id()))
                .hasSize(3);
    }

    @Test
    void soft_launch_that_waits_cannot_be_taken_back_instead() {
        Fielding fielding = opened(OptionalInt.of(1));
        complete(fielding);
        looks();

        assertThat(softLaunches.give(fielding.id(), OptionalInt.empty()))
                .isInstanceOfSatisfying(FieldingChange.Refused.class, refused -> assertThat(refused.sentence())
                        .contains("let it go on first"));
        assertThat(phase(fielding)).isEqualTo(Phase.PAUSED);
    }

    @Test
    void wave_gives_all_its_fieldings_a_soft_launch_or_none() {
        Fielding fielding = study.planned("GB", Kind.REAL);

        assertThat(softLaunches.give(fielding.wave(), OptionalInt.of(100)))
                .isInstanceOfSatisfying(WaveChange.Refused.class, refused -> assertThat(refused.problems())
                        .hasEntrySatisfying(
                                "completes", sentence -> assertThat(sentence).contains("from 1 to 99")));
        assertThat(softLaunches.find(fielding.id())).isEmpty();
        assertThat(softLaunches.give(fielding.wave(), TWO)).isInstanceOf(WaveChange.Made.class);

        assertThat(softLaunches.find(fielding.id()).orElseThrow().completes()).isEqualTo(2);
    }

    private Fielding opened(OptionalInt completes) {
        Fielding fielding = study.planned("GB", Kind.REAL);
        gates.of(fielding).stream()
                .filter(gate -> !gate.green())
                .forEach(gate -> gates.override(fielding, gate.id(), "It is a test."));
        assertThat(softLaunches.give(fielding.id(), completes)).isInstanceOf(FieldingChange.Made.class);
        return ((Transition.Made) fieldings.open(fielding.id())).fielding();
    }

    private void looks() {
        clock.pass(SoftLaunches.LOOK);
        agenda.runDue();
    }

    private void complete(Fielding fielding) {
        answer((Start.Started) interviews.start(fielding.id(), AGREED));
    }

    private void answer(Start.Started started) {
        interviews.submit(started.id(), started.secret(), form("your_age", 0, "age=34"), ENGLISH);
        interviews.submit(started.id(), started.secret(), form("news_page", 1, "news=online"), ENGLISH);
        interviews.submit(
                started.id(),
                started.secret(),
                form("allies_page", 2, "allies.poland=likely", "allies.france=unlikely"),
                ENGLISH);
    }

    private String refusal(Fielding fielding, int completes) {
        return ((FieldingChange.Refused) softLaunches.give(fielding.id(), OptionalInt.of(completes))).sentence();
    }

    private Phase phase(Fielding fielding) {
        return fieldings.find(fielding.id()).orElseThrow().phase();
    }

    private List<String> told(Fielding fielding) throws SQLException {
        return database.ask(
                "SELECT text FROM notification WHERE details->>'fielding' = ? AND kind = 'soft_launch_paused'",
                Integer.toString(fielding.id()));
    }
}
