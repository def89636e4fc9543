package org.wavefield.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public holidays of the countries that are asked. */
class PublicHolidaysTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final PublicHolidays holidays = new PublicHolidays();

    @ParameterizedTest
    @CsvSource({
        "US,2027-11-25",
        "CA,2027-07-01",
        "GB,2027-12-27",
        "DE,2027-10-03",
        "PL,2027-11-11",
        "RU,2027-06-14",
        "US,2027-07-04",
        "US,2027-07-05"
    })
    void public_holidays_have_names(String country, LocalDate day) {
        assertThat(holidays.on(country, day))
                .hasValueSatisfying(name -> assertThat(name).matches("[A-Z].+").doesNotContain("_"));
    }

    @ParameterizedTest
    @CsvSource({"US,2027-11-24", "DE,2027-11-25", "DE,2027-02-14", "RU,2027-07-04", "XX,2027-01-01"})
    void other_days_have_none(String country, LocalDate day) {
        assertThat(holidays.on(country, day)).isEmpty();
    }

    @Test
    void opening_and_closing_are_marked_by_their_local_days() {
        Hours hours = Hours.of(
                LocalHour.of(LocalDateTime.parse("2027-05-01T00:30"), BERLIN),
                LocalHour.of(LocalDateTime.parse("2027-05-17T23:59"), BERLIN));

        List<HolidayMark> marks = holidays.marks("DE", hours);

        assertThat(marks).extracting(HolidayMark::opening).containsExactly(true, false);
        assertThat(marks)
                .extracting(HolidayMark::day)
                .containsExactly(LocalDate.parse("2027-05-01"), LocalDate.parse("2027-05-17"));
        assertThat(marks.get(0).sentence()).startsWith("Opens on a public holiday there: ");
    }
}
