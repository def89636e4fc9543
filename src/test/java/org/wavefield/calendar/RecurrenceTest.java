package org.wavefield.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of RFC 5545 over days. */
class RecurrenceTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final LocalDate LAST = LocalDate.parse("2029-03-31");

    @Test
    void first_monday_of_every_month() {
        assertThat(new Recurrence("FREQ=MONTHLY;BYDAY=1MO").days(FIRST, LocalDate.parse("2025-04-30"), 60))
                .extracting(LocalDate::toString)
                .containsExactly("2025-01-06", "2025-02-03", "2025-03-03", "2025-04-07");
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=MONTHLY;BYMONTHDAY=31, 30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29, 1",
        "FREQ=WEEKLY;INTERVAL=13;BYDAY=TU, 17",
        "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=1, 3",
        "FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20250301, 3",
        "FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20990101, 51",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30, 0",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5, 0",
    })
    void days_lie_within_the_dates(String rule, int days) {
        assertThat(new Recurrence(rule).days(FIRST, LAST, 1000))
                .hasSize(days)
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(day -> assertThat(day).isBetween(FIRST, LAST));
    }

    @Test
    void no_more_than_asked_for() {
        assertThat(new Recurrence("FREQ=DAILY").days(FIRST, LAST, 60)).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every month",
                "FREQ=HOURLY",
                "FREQ=SECONDLY;COUNT=5",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=DAILY;UNTIL=20260101T000000Z",
                "FREQ=MONTHLY;BYMONTHDAY=77",
                "FREQ=MONTHLY;COUNT=3;UNTIL=20260101",
                "INTERVAL=2",
            })
    void what_is_no_rule_of_days_is_refused(String text) {
        assertThatThrownBy(() -> new Recurrence(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rule_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> new Recurrence("FREQ=MONTHLY;BYMONTHDAY=" + "1,".repeat(200) + "1"))
                .hasMessageContaining("200");
    }
}
