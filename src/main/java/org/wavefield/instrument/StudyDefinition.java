package org.wavefield.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code study.yaml} says.
 *
 * @param title for researchers
 * @param description for researchers; may be empty
 * @param startsOn first day of the study
 * @param endsOn last day of the study
 * @param terms stretches of time marked on its calendar
 * @param events days marked on its calendar
 * @param waves planned ones, by number
 * @param trendItems what is compared over waves
 * @param weighting the weighting scheme
 * @param demonstration the wave that a first local start opens, if there is one
 */
public record StudyDefinition(
        String title,
        String description,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Term> terms,
        List<Event> events,
        List<PlannedWave> waves,
        List<TrendItem> trendItems,
        Optional<Weighting> weighting,
        Optional<Demonstration> demonstration) {
    public StudyDefinition {
        terms = List.copyOf(terms);
        events = List.copyOf(events);
        waves = List.copyOf(waves);
        trendItems = List.copyOf(trendItems);
    }

    /** A stretch of time marked on the calendar, both days included. */
    public record Term(String id, String title, LocalDate from, LocalDate to) {}

    /** A day marked on the calendar. */
    public record Event(String id, String title, LocalDate on) {}

    /**
     * A wave of the calendar.
     *
     * @param number unique in the study, at least 1
     * @param title for researchers
     * @param opensOn first day, in each panel's own time zone
     * @param closesOn last day
     * @param modules those that are on
     * @param targets completes wanted, by country panel; only these panels take part
     */
    public record PlannedWave(
            int number,
            String title,
            LocalDate opensOn,
            LocalDate closesOn,
            Set<String> modules,
            Map<String, Integer> targets) {
        public PlannedWave {
            modules = Collections.unmodifiableSet(new TreeSet<>(modules));
            targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        }
    }

    /**
     * What is compared over waves: shares of codes among the codes of the base.
     *
     * @param item the item, or the row of a grid ({@code allies.france})
     * @param title for readers
     * @param recode the codes that each reported category gathers, by category
     * @param base the codes of the denominator, nonresponse codes included
     */
    public record TrendItem(String item, String title, Map<String, List<String>> recode, List<String> base) {
        public TrendItem {
            recode = Collections.unmodifiableMap(new LinkedHashMap<>(recode));
            base = List.copyOf(base);
        }
    }

    /**
     * How answers are weighted.
     *
     * @param method how
     * @param variables the margins that are calibrated to: each a list of crossed variables
     * @param trimAt the cap of a weight, as a multiple of the mean weight; none if empty
     */
    public record Weighting(Method method, List<List<String>> variables, Optional<BigDecimal> trimAt) {
        public Weighting {
            variables = variables.stream().map(List::copyOf).toList();
        }

        /** The ways to calibrate. */
        public enum Method {
            POST_STRATIFY,
            RAKE,
            LINEAR,
            LOGIT
        }
    }

    /**
     * The wave that a first local start opens.
     *
     * @param number its number, apart from those of planned waves
     * @param title for researchers
     * @param modules those that are on
     */
    public record Demonstration(int number, String title, Set<String> modules) {
        public Demonstration {
            modules = Collections.unmodifiableSet(new TreeSet<>(modules));
        }
    }
}
