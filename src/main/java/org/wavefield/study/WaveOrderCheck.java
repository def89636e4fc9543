package org.wavefield.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wavefield.instrument.Instrument;
import org.wavefield.questionnaire.Section;

/** Checks a wave that a researcher wants against the instrument version that it is to have. */
final class WaveOrderCheck {

    private static final int GREATEST_NUMBER = 999_999;
    private static final int LONGEST_TITLE = 200;

    private WaveOrderCheck() {}

    /** What is wrong with it, a sentence by field. */
    static Map<String, String> problems(WaveOrder order, Instrument instrument) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (order.number() < 1 || order.number() > GREATEST_NUMBER) {
            problems.put("number", "Enter a whole number from 1 to " + GREATEST_NUMBER + " for the wave");
        }
        if (order.title().isEmpty() || order.title().length() > LONGEST_TITLE) {
            problems.put("title", "Enter a title of at most " + LONGEST_TITLE + " characters, for example March 2025");
        }
        modules(order, instrument, problems);
        if (order.targets().isEmpty()) {
            problems.put("targets", "Enter a target for at least one country panel");
        }
        order.targets().forEach((panel, target) -> target(panel, target, instrument, problems));
        return problems;
    }

    /** What is wrong with one panel and its target. */
    static void target(String panel, int target, Instrument instrument, Map<String, String> problems) {
        if (instrument.panel(panel).isEmpty()) {
            problems.put(
                    "targets",
                    "This version of the questionnaire does not ask " + panel + "; it asks "
                            + String.join(", ", instrument.panels().keySet()));
        } else if (target < 1 || target > Fieldings.MOST_COMPLETES) {
            problems.put("target." + panel, "Enter a whole number of completes from 1 to " + Fieldings.MOST_COMPLETES);
        }
    }

    private static void modules(WaveOrder order, Instrument instrument, Map<String, String> problems) {
        Set<String> known = modules(instrument);
        Set<String> unknown = new TreeSet<>(order.modules());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            problems.put(
                    "modules",
                    "This version of the questionnaire has no module " + String.join(", ", unknown) + "; it has "
                            + (known.isEmpty() ? "none" : String.join(", ", known)));
        }
    }

    /** The modules that an instrument has in any panel. */
    static Set<String> modules(Instrument instrument) {
        return instrument.panels().values().stream()
                .flatMap(panel -> panel.questionnaire().sections().stream())
                .map(Section::module)
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
