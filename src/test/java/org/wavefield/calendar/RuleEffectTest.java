package org.wavefield.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wavefield.calendar.RuleEffect.Standing;
import org.wavefield.calendar.WaveDraft.FieldingDraft;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Study;
import org.wavefield.study.Wave;

/** A change of a rule touches only what is still to come and differs. */
class RuleEffectTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final CountryPanel GERMANY =
            new CountryPanel(1, "DE", "DE", "Germany", List.of(Locale.GERMANY), BERLIN);
    private static final LocalDate MAY = LocalDate.parse("2027-05-03");
    private static final LocalDate JUNE = LocalDate.parse("2027-06-07");
    private static final LocalDate JULY = LocalDate.parse("2027-07-05");

    @Test
    void waves_that_opened_or_say_the_same_stay_and_others_are_made_anew() {
        Map<LocalDate, WaveDraft> old = Map.of(MAY, draft(MAY, 100), JUNE, draft(JUNE, 100), JULY, draft(JULY, 100));
        List<Standing> standing = List.of(
                new Standing(wave(1), MAY, false),
                new Standing(wave(2), JUNE, true),
                new Standing(wave(3), JULY, true));

        RuleEffect effect =
                RuleEffect.of(standing, old, List.of(draft(MAY, 200), draft(JUNE, 100), draft(JULY, 200)), true);

        assertThat(effect.stays()).containsExactly(wave(1), wave(2));
        assertThat(effect.withdrawn()).containsExactly(wave(3));
        assertThat(effect.made()).containsExactly(draft(JULY, 200).numbered(3));
    }

    @Test
    void day_that_the_rule_no_longer_names_loses_its_wave_and_a_new_one_gets_one() {
        RuleEffect effect = RuleEffect.of(
                List.of(new Standing(wave(1), MAY, true)),
                Map.of(MAY, draft(MAY, 100)),
                List.of(draft(JUNE, 100)),
                true);

        assertThat(effect).isEqualTo(new RuleEffect(List.of(), List.of(wave(1)), List.of(draft(JUNE, 100))));
    }

    @Test
    void other_modules_make_all_waves_to_come_anew() {
        RuleEffect effect = RuleEffect.of(
                List.of(new Standing(wave(1), MAY, true)),
                Map.of(MAY, draft(MAY, 100)),
                List.of(draft(MAY, 100)),
                false);

        assertThat(effect)
                .isEqualTo(new RuleEffect(
                        List.of(), List.of(wave(1)), List.of(draft(MAY, 100).numbered(1))));
    }

    private static Wave wave(int number) {
        return new Wave(number, new Study(1, "study", "A study"), number, "A wave", false, Set.of());
    }

    private static WaveDraft draft(LocalDate day, int target) {
        Hours hours = Hours.of(LocalHour.of(day.atTime(9, 0), BERLIN), LocalHour.of(day.atTime(18, 0), BERLIN));
        return new WaveDraft(0, "A wave", day, List.of(new FieldingDraft(GERMANY, target, hours)));
    }
}
