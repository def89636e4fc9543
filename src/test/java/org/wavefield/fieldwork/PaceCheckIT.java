package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.agenda.ActionState;
import org.wavefield.agenda.Agenda;
import org.wavefield.agenda.AgendaEntry;
import org.wavefield.platform.MovableClock;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/** A fielding that is behind its plan is told of once a day, in its panel's morning. */
@QuarkusTest
class PaceCheckIT {

    /** Eight in the morning in London, where it is summer. */
    private static final Instant OPENS = Instant.parse("2032-06-07T07:00:00Z");

    @Inject
    FieldworkStudy study;

    @Inject
    Fieldings fieldings;

    @Inject
    Agenda agenda;

    @Inject
    Database database;

    private final MovableClock clock = new MovableClock(OPENS);

    @BeforeEach
    void prepare() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void fielding_behind_its_plan_is_told_of_every_morning_of_its_panel_and_only_then() throws SQLException {
        Fielding fielding = planned("2032-06-17");

        at("2032-06-07T08:00:00Z");
        at("2032-06-08T07:59:59Z");
        assertThat(told(fielding))
                .as("less than ten are missing, and then it is not nine yet")
                .isEmpty();
        at("2032-06-08T08:00:00Z");
        at("2032-06-08T08:00:01Z");
        at("2032-06-08T20:00:00Z");

        assertThat(told(fielding))
                .singleElement()
                .asString()
                .contains("It has 0 completes", "wants 10 by now", "0 % of the plan");
        at("2032-06-09T08:00:00Z");
        assertThat(told(fielding)).hasSize(2);

        fieldings.close(fielding.id());
        at("2032-06-10T08:00:00Z");
        assertThat(told(fielding)).as("nothing more of one that is closed").hasSize(2);
        assertThat(action(fielding).state()).isEqualTo(ActionState.DONE);
    }

    @Test
    void fielding_on_its_plan_paused_or_without_one_is_not_told_of() throws SQLException {
        Fielding good = planned("2032-06-17");
        database.change(
                "INSERT INTO interview_tally (fielding_id, outcome, hour, shard, interviews)"
                        + " VALUES (?, 'COMPLETE', '2032-06-07T09:00Z', 0, 20)",
                good.id());
        Fielding paused = planned("2032-06-17");
        fieldings.pause(paused.id());
        Fielding unplanned = study.open();

        at("2032-06-08T08:00:00Z");

        assertThat(told(good)).isEmpty();
        assertThat(told(paused)).isEmpty();
        assertThat(told(unplanned)).isEmpty();
        assertThat(action(good).what()).contains("20 completes, where the plan wants 10.");
        assertThat(action(paused).what()).contains("It is paused.");
        assertThat(action(unplanned).what()).contains("Nobody planned when it is to close.");
    }

    private Fielding planned(String closes) throws SQLException {
        Fielding fielding = study.open();
        database.change(
                "INSERT INTO planned_hours (fielding_id, opens, closes, opens_at, closes_at, at_moment)"
                        + " VALUES (?, '2032-06-07T08:00', CAST(? AS timestamp), '2032-06-07T07:00Z',"
                        + " CAST(? AS timestamptz), false)",
                fielding.id(),
                closes + "T08:00",
                closes + "T07:00Z");
        return fielding;
    }

    private void at(String moment) {
        clock.moveTo(Instant.parse(moment));
        agenda.runDue();
    }

    private AgendaEntry action(Fielding fielding) {
        return agenda.find("pace:" + fielding.id()).orElseThrow();
    }

    private List<String> told(Fielding fielding) throws SQLException {
        return database.ask(
                "SELECT text FROM notification WHERE details->>'fielding' = ? AND kind = 'behind_pace'",
                Integer.toString(fielding.id()));
    }
}
