package org.wavefield.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code population.yaml} says: whom simulated respondents are like, and what they answer. Shares are 0 to 1.
 *
 * @param margin who comes
 * @param reported shares of trend items' categories, as they were reported
 * @param answers what is answered, in order: of several that fit, the first counts
 * @param defaults what is answered where nothing else is said
 * @param behaviour how respondents go about it
 */
public record PopulationDefinition(
        Margin margin, List<Reported> reported, List<Answers> answers, Defaults defaults, Behaviour behaviour) {
    public PopulationDefinition {
        reported = List.copyOf(reported);
        answers = List.copyOf(answers);
    }

    /**
     * Where numbers come from.
     *
     * @param source who published them, or why they were assumed
     * @param assumed whether nobody measured them
     */
    public record Basis(String source, boolean assumed) {}

    /** The least and the most, both included. */
    public record Range(int least, int most) {}

    /**
     * Who comes: the joint margin of each country's file, normalised.
     *
     * @param variables of the margin
     * @param answers how its categories become answers
     * @param outsiders those who come though they are not of the population
     */
    public record Margin(List<String> variables, List<CategoryAnswer> answers, List<Outsiders> outsiders) {
        public Margin {
            variables = List.copyOf(variables);
            answers = List.copyOf(answers);
            outsiders = List.copyOf(outsiders);
        }
    }

    /**
     * How the category of a margin's variable becomes an answer.
     *
     * @param ranges of a number, by category; none where the category itself is the answer
     * @param nonresponse shares that do not answer, by nonresponse code
     */
    public record CategoryAnswer(
            String variable, String item, Map<String, Range> ranges, Map<String, Double> nonresponse, Basis basis) {
        public CategoryAnswer {
            ranges = ordered(ranges);
            nonresponse = ordered(nonresponse);
        }
    }

    /** A share of all who come that answers the item from this range, and does not belong. */
    public record Outsiders(double share, String item, Range range, Basis basis) {}

    /**
     * Shares of a trend item's category.
     *
     * @param item as {@link StudyDefinition.TrendItem#item()}
     * @param waves one for each wave with figures
     */
    public record Reported(String item, String category, List<ReportedWave> waves, Split split) {
        public Reported {
            waves = List.copyOf(waves);
        }
    }

    /** What was reported of one wave, by country panel. */
    public record ReportedWave(int wave, Map<String, Double> shares, Basis basis) {
        public ReportedWave {
            shares = ordered(shares);
        }
    }

    /**
     * How a reported share spreads over codes.
     *
     * @param category over the category's codes, sums to 1
     * @param others over the other codes of the base, sums to 1
     * @param outside of all who are asked, for codes outside the base
     */
    public record Split(
            Map<String, Double> category, Map<String, Double> others, Map<String, Double> outside, Basis basis) {
        public Split {
            category = ordered(category);
            others = ordered(others);
            outside = ordered(outside);
        }
    }

    /**
     * What is answered.
     *
     * @param item an item, or a grid's row after a point
     * @param panels the country panels that it holds in; all if none
     * @param waves the waves that it holds in; all if none
     * @param when the categories that it holds for, by variable of the margin
     * @param means what is drawn from
     * @param leftEmpty how many leave an optional item empty
     */
    public record Answers(
            String item,
            Set<String> panels,
            Set<Integer> waves,
            Map<String, String> when,
            Means means,
            double leftEmpty,
            Basis basis) {
        public Answers {
            panels = Set.copyOf(panels);
            waves = Set.copyOf(waves);
            when = ordered(when);
        }
    }

    /** What an answer is drawn from. */
    public sealed interface Means {

        /** Each code with its share; the shares sum to about 1. */
        record Shares(Map<String, Double> shares) implements Means {
            public Shares {
                shares = ordered(shares);
            }
        }

        /** Each option of a multiple choice with the share that chooses it. */
        record Chosen(Map<String, Double> shares) implements Means {
            public Chosen {
                shares = ordered(shares);
            }
        }

        /** Any whole number of the range. */
        record Within(Range range) implements Means {}

        /** Any of these texts. */
        record Texts(List<String> texts) implements Means {
            public Texts {
                texts = List.copyOf(texts);
            }
        }

        /** Evenly over what is offered, besides the defaults' ways not to answer. */
        record Evenly() implements Means {}
    }

    /**
     * What is answered where nothing else is said: evenly, over what is offered.
     *
     * @param nonresponse shares of the ways not to answer, where they are offered
     * @param leftEmpty how many leave an optional item empty
     */
    public record Defaults(Map<String, Double> nonresponse, double leftEmpty, Basis basis) {
        public Defaults {
            nonresponse = ordered(nonresponse);
        }
    }

    /**
     * How respondents go about it.
     *
     * @param declines how many do not agree to take part
     * @param breaksOffPerPage how many leave at each page
     * @param medianPageSeconds of the log-normal time that a page takes
     * @param sigmaPageSeconds standard deviation of its logarithm
     */
    public record Behaviour(
            double declines, double breaksOffPerPage, double medianPageSeconds, double sigmaPageSeconds, Basis basis) {}

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
