package org.wavefield.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.agenda.Agenda;
import org.wavefield.calendar.CalendarView.Place;
import org.wavefield.calendar.CalendarView.Planned;
import org.wavefield.instrument.InstrumentCatalogue;
import org.wavefield.platform.MovableClock;
import org.wavefield.study.Fieldings;
import org.wavefield.study.Phase;
import org.wavefield.study.Studies;
import org.wavefield.study.Study;
import org.wavefield.study.WaveChange;
import org.wavefield.study.WaveOrder;

/** A wave that is made by hand opens and closes at its hours, if somebody gave it any. */
@QuarkusTest
class HandPlanningIT {

    private static final HoursInput HOURS = new HoursInput("2026-12-25 09:00", "2027-01-05 18:00");

    private static int number = 800;

    @Inject
    CalendarStudy calendarStudy;

    @Inject
    InstrumentCatalogue catalogue;

    @Inject
    HandPlanning planning;

    @Inject
    CalendarReading reading;

    @Inject
    CalendarChanges changes;

    @Inject
    Studies studies;

    @Inject
    Fieldings fieldings;

    @Inject
    Agenda agenda;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T00:00:00Z"));
    private Study study;

    @BeforeEach
    void prepare() {
        QuarkusMock.installMockForType(clock, Clock.class);
        study = calendarStudy.published();
        number++;
    }

    @Test
    void wave_opens_and_closes_at_the_same_local_hours_everywhere() {
        assertThat(planning.create(study, order(), HOURS)).isInstanceOf(WaveChange.Made.class);
        calendarStudy.openUnrehearsed(study);
        Planned wave = planned();
        assertThat(wave.rule()).isEmpty();
        assertThat(place(wave, "DE").holidays())
                .singleElement()
                .extracting(HolidayMark::sentence)
                .asString()
                .isEqualTo("Opens on a public holiday there: 1st Christmas day.");

        clock.moveTo(Instant.parse("2026-12-25T08:00:00Z"));
        agenda.runDue();
        assertThat(phase("DE")).isEqualTo(Phase.OPEN);
        assertThat(phase("US")).isEqualTo(Phase.PLANNED);
        clock.moveTo(Instant.parse("2026-12-25T14:00:00Z"));
        agenda.runDue();
        assertThat(phase("US")).isEqualTo(Phase.OPEN);
        clock.moveTo(Instant.parse("2027-01-05T17:00:00Z"));
        agenda.runDue();
        assertThat(phase("DE")).isEqualTo(Phase.CLOSED);
        assertThat(phase("US")).isEqualTo(Phase.OPEN);
    }

    @Test
    void gates_hold_at_the_hour() {
        assertThat(planning.create(study, order(), HOURS)).isInstanceOf(WaveChange.Made.class);

        clock.moveTo(Instant.parse("2026-12-25T08:00:00Z"));
        agenda.runDue();

        assertThat(phase("DE")).isEqualTo(Phase.PLANNED);
        assertThat(place(planned(), "DE").opening().orElseThrow().what()).isPresent();
    }

    @Test
    void very_same_order_once_more_is_the_wave_that_is_there() {
        assertThat(planning.create(study, order(), HOURS)).isInstanceOf(WaveChange.Made.class);

        assertThat(planning.create(study, order(), HOURS)).isInstanceOf(WaveChange.Made.class);
        assertThat(planning.create(study, order(), HoursInput.NONE)).isInstanceOf(WaveChange.Made.class);
        assertThat(planning.create(study, order(), new HoursInput("2026-12-26 09:00", "2027-01-05 18:00")))
                .isInstanceOfSatisfying(WaveChange.Refused.class, refused -> assertThat(refused.problems())
                        .containsOnlyKeys("number"));
        assertThat(planned().places()).hasSize(2);
    }

    @Test
    void hours_that_cannot_be_name_their_fields_and_nothing_is_stored() {
        WaveChange change = planning.create(study, order(), new HoursInput("2026-05-01 09:00", "soon"));

        assertThat(change).isInstanceOfSatisfying(WaveChange.Refused.class, refused -> assertThat(refused.problems())
                .containsOnlyKeys("closes"));
        assertThat(studies.wave(study.id(), number)).isEmpty();
        assertThat(planning.preview(study, Map.of("DE", 1), new HoursInput("2026-05-01 09:00", "2026-07-01 09:00"))
                        .problems())
                .containsOnlyKeys("opens");
    }

    @Test
    void wave_without_hours_is_not_in_the_calendar() {
        assertThat(planning.create(study, order(), HoursInput.NONE)).isInstanceOf(WaveChange.Made.class);

        assertThat(reading.view(study).orElseThrow().planned())
                .noneMatch(wave -> wave.wave().number() == number);
    }

    @Test
    void one_panel_is_shifted_and_the_wave_withdrawn_like_any_other() {
        assertThat(planning.create(study, order(), HOURS)).isInstanceOf(WaveChange.Made.class);

        assertThat(changes.shift(study, place(planned(), "DE").fielding().id(), 3, "Christmas"))
                .isInstanceOf(CalendarChange.Made.class);
        assertThat(place(planned(), "DE").holidays()).isEmpty();
        assertThat(changes.withdraw(study, number, "No money")).isInstanceOf(CalendarChange.Made.class);

        assertThat(planned().withdrawn()).contains("No money");
        assertThat(phase("US")).isEqualTo(Phase.CLOSED);
    }

    private WaveOrder order() {
        long version = catalogue.newest(study.code()).orElseThrow().id();
        return new WaveOrder(number, "By hand", Set.of(), Map.of("DE", 100, "US", 100), true, version);
    }

    private Planned planned() {
        List<Planned> found = reading.view(study).orElseThrow().planned().stream()
                .filter(wave -> wave.wave().number() == number)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Place place(Planned wave, String panel) {
        return wave.places().stream()
                .filter(place -> place.fielding().panel().code().equals(panel))
                .findFirst()
                .orElseThrow();
    }

    private Phase phase(String panel) {
        return fieldings.find(study.code(), number, panel).orElseThrow().phase();
    }
}
