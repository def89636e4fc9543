package org.wavefield.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wavefield.study.CountryPanel;

/** Hours that somebody wrote for a wave come to a moment in each panel, or are refused with their field. */
class HoursReaderTest {

    private static final List<CountryPanel> PANELS =
            List.of(panel("DE", "Germany", "Europe/Berlin"), panel("US", "United States", "America/New_York"));

    private final HoursReader reader = new HoursReader(
            LocalDate.parse("2025-01-01"), LocalDate.parse("2029-01-20"), Instant.parse("2027-03-01T09:00:00Z"));

    @Test
    void same_local_hours_are_other_moments_in_each_panel() {
        HoursReader.Reading reading = reader.read(new HoursInput("2027-03-28  02:30", "2027-04-01T23:59"), PANELS);

        assertThat(reading.problems()).isEmpty();
        // It does not exist in Berlin on that day.
        assertThat(reading.hours().get("DE").opens().moment()).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(reading.hours().get("DE").opens().remark()).isPresent();
        assertThat(reading.hours().get("US").opens().moment()).isEqualTo(Instant.parse("2027-03-28T06:30:00Z"));
        assertThat(reading.hours().get("US").closes().moment()).isEqualTo(Instant.parse("2027-04-02T03:59:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soon|2027-04-01 23:59|opens|such as 2027-03-01 09:00",
                "2027-03-10 09:00|''|closes|Enter the day and hour of the closing",
                "2027-03-10 09:00|2027-03-10 09:00|closes|must come after the opening",
                "2027-03-01 09:30|2027-03-10 09:00|opens|has passed in Germany: enter a later one",
                "2024-03-01 09:30|2027-03-10 09:00|opens|lasts from 2025-01-01 to 2029-01-20",
                "2027-03-10 09:00|2029-01-21 00:00|closes|ends on 2029-01-20",
                "2027-02-30 09:00|2027-03-10 09:00|opens|such as"
            })
    void what_cannot_be_names_its_field(String opens, String closes, String field, String said) {
        HoursReader.Reading reading = reader.read(new HoursInput(opens, closes), PANELS);

        assertThat(reading.hours()).isEmpty();
        assertThat(reading.problems())
                .hasEntrySatisfying(field, sentence -> assertThat(sentence).contains(said));
    }

    private static CountryPanel panel(String code, String name, String zone) {
        return new CountryPanel(1, code, code, name, List.of(Locale.UK), ZoneId.of(zone));
    }
}
