package org.wavefield.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewIdTest {

    @Property
    void public_id_tells_wave_and_number(@ForAll @IntRange(min = 1) int wave, @ForAll long high, @ForAll long low) {
        InterviewId id = new InterviewId(wave, new UUID(high, low));

        assertThat(id.toString()).matches("[0-9a-z]{32}");
        assertThat(InterviewId.parse(id.toString())).contains(id);
    }

    @Property
    void text_names_an_interview_only_in_the_one_spelling(@ForAll String text) {
        InterviewId.parse(text).ifPresent(id -> assertThat(id).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "0000000000000000000000000000000",
                "000000000000000000000000000000000",
                "0000000000000000000000000000000u",
                "0000000000000000000000000000000A",
                "0000000000000000000000000000000%"
            })
    void malformed_id_names_nothing(String text) {
        assertThat(InterviewId.parse(text)).isEmpty();
    }

    @Test
    void two_interviews_of_a_wave_differ() {
        assertThat(InterviewId.random(7)).isNotEqualTo(InterviewId.random(7));
    }
}
