package org.wavefield.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a panel's margins are complete, as far as the study's files say. */
public final class TargetsReview {

    private TargetsReview() {}

    /**
     * What is missing, a sentence each; nothing if nothing is.
     *
     * @param panel the country panel's code
     */
    public static List<String> missing(Instrument instrument, String panel) {
        List<String> missing = new ArrayList<>();
        instrument
                .panel(panel)
                .map(PanelInstrument::definition)
                .ifPresent(definition -> margins(instrument, definition, missing));
        return List.copyOf(missing);
    }

    private static void margins(Instrument instrument, CountryPanelDefinition panel, List<String> missing) {
        List<List<String>> weighted = instrument
                .definition()
                .weighting()
                .map(StudyDefinition.Weighting::variables)
                .orElse(List.of());
        for (List<String> variables : weighted) {
            if (panel.margins().stream().noneMatch(margin -> margin.variables().equals(variables))) {
                missing.add("The weights need a margin of " + String.join(" × ", variables) + ", and " + panel.name()
                        + " has none.");
            }
        }
        for (MarginDefinition margin : panel.margins()) {
            String name = String.join(" × ", margin.variables());
            if (margin.demonstration()) {
                missing.add("The margin of " + name + " in " + panel.name()
                        + " is marked as good for a demonstration only.");
            }
            if (margin.shares().stream().anyMatch(share -> share.share().compareTo(BigDecimal.ZERO) == 0)) {
                missing.add("The margin of " + name + " in " + panel.name() + " has a category with the share 0.");
            }
        }
    }
}
