package org.wavefield.fieldwork;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wavefield.instrument.StudyDefinition;
import org.wavefield.study.CountryPanel;
import org.wavefield.study.Phase;
import org.wavefield.study.Study;

/**
 * A study over its whole time.
 *
 * @param definition what the newest version says of the study; empty if none is published
 * @param panels by code
 * @param rounds its waves, by number, those that are only planned in the study's files included
 */
public record Term(Study study, Optional<StudyDefinition> definition, List<CountryPanel> panels, List<Round> rounds) {
    public Term {
        panels = List.copyOf(panels);
        rounds = List.copyOf(rounds);
    }

    /**
     * A wave of the term.
     *
     * @param made whether it is in the database; otherwise the study's files plan it
     * @param stretches one for each panel that it asks
     */
    public record Round(int number, String title, boolean demonstration, boolean made, List<Stretch> stretches) {
        public Round {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * A wave in one panel.
     *
     * @param fielding its key; empty if it is only planned in the study's files
     * @param from when it opened, or is to
     * @param to when it closed, or is to
     */
    public record Stretch(
            CountryPanel panel, Optional<Integer> fielding, Phase phase, Optional<Instant> from, Optional<Instant> to) {

        /** Whether it should have opened and has not. */
        public boolean late(Instant now) {
            return fielding.isPresent()
                    && phase == Phase.PLANNED
                    && from.filter(now::isAfter).isPresent();
        }

        /** Whether it is over by the files' plan, and nothing of it is here. */
        public boolean missing(Instant now) {
            return fielding.isEmpty() && to.filter(now::isAfter).isPresent();
        }

        /** What it is now, in a word or a few. */
        public String standing(Instant now) {
            if (missing(now)) {
                return "not yet received";
            }
            return late(now) ? "late" : phase.name().toLowerCase(Locale.ROOT);
        }
    }
}
