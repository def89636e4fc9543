package org.wavefield.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wavefield.study.Wave;

/**
 * What a change of a rule does to its waves. Only what is still to come changes: a wave stays if it has opened anywhere or
 * its hour has passed, and if the rule says the same of its day as before; so it keeps shifts, rehearsals and overrides.
 *
 * @param stays waves that stay as they are
 * @param withdrawn waves that are taken back
 * @param made waves that come into being, under the number of the one that is taken back on their day; 0 for none yet
 */
public record RuleEffect(List<Wave> stays, List<Wave> withdrawn, List<WaveDraft> made) {
    public RuleEffect {
        stays = List.copyOf(stays);
        withdrawn = List.copyOf(withdrawn);
        made = List.copyOf(made);
    }

    /**
     * A wave of the rule that was not taken back.
     *
     * @param untouched whether nothing of it has opened, nor should have
     */
    record Standing(Wave wave, LocalDate startsOn, boolean untouched) {}

    /**
     * Compares.
     *
     * @param old what the rule said, by day
     * @param fresh what it is to say of the days to come
     * @param alike whether what is the same for all of its waves stays: modules and entry
     */
    static RuleEffect of(List<Standing> standing, Map<LocalDate, WaveDraft> old, List<WaveDraft> fresh, boolean alike) {
        List<Wave> stays = new ArrayList<>();
        List<Wave> withdrawn = new ArrayList<>();
        Set<LocalDate> taken = new HashSet<>();
        Map<LocalDate, Integer> numbers = new HashMap<>();
        for (Standing one : standing) {
            boolean said = alike
                    && fresh.stream()
                            .anyMatch(draft ->
                                    draft.startsOn().equals(one.startsOn()) && same(draft, old.get(one.startsOn())));
            if (!one.untouched() || said) {
                stays.add(one.wave());
                taken.add(one.startsOn());
            } else {
                withdrawn.add(one.wave());
                numbers.put(one.startsOn(), one.wave().number());
            }
        }
        return new RuleEffect(
                stays,
                withdrawn,
                fresh.stream()
                        .filter(draft -> !taken.contains(draft.startsOn()))
                        .map(draft -> draft.numbered(numbers.getOrDefault(draft.startsOn(), 0)))
                        .toList());
    }

    private static boolean same(WaveDraft fresh, WaveDraft old) {
        return old != null
                && old.title().equals(fresh.title())
                && old.fieldings().equals(fresh.fieldings());
    }
}
