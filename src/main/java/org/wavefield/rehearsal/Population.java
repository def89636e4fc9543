package org.wavefield.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wavefield.instrument.MarginDefinition;
import org.wavefield.instrument.PanelInstrument;
import org.wavefield.instrument.PopulationDefinition;
import org.wavefield.instrument.PopulationDefinition.Answers;
import org.wavefield.instrument.PopulationDefinition.Defaults;
import org.wavefield.instrument.PopulationDefinition.Means;
import org.wavefield.instrument.PopulationDefinition.Reported;
import org.wavefield.instrument.PopulationDefinition.Split;
import org.wavefield.instrument.StudyDefinition.TrendItem;

/** The population model of one country panel in one wave. */
final class Population {

    private final PopulationDefinition definition;
    private final String panel;
    private final int wave;
    private final Chances<List<String>> margin;

    Population(PopulationDefinition definition, PanelInstrument instrument, int wave) {
        this.definition = definition;
        this.panel = instrument.definition().code();
        this.wave = wave;
        this.margin = margin(instrument);
    }

    /** Categories of somebody who comes, by variable of the margin. */
    Map<String, String> categories(Draws draws) {
        List<String> codes = margin.draw(draws.about("margin"));
        Map<String, String> categories = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            categories.put(definition.margin().variables().get(i), codes.get(i));
        }
        return categories;
    }

    /** What somebody of these categories answers from. */
    Drawn answers(String item, Map<String, String> categories) {
        Optional<Means> reported = reported(item).map(this::means);
        if (reported.isPresent()) {
            return new Drawn(reported.get(), 0);
        }
        return definition.answers().stream()
                .filter(answers -> answers.item().equals(item))
                .filter(answers -> fits(answers, categories))
                .findFirst()
                .map(answers -> new Drawn(answers.means(), answers.leftEmpty()))
                .orElseGet(() ->
                        new Drawn(new Means.Evenly(), definition.defaults().leftEmpty()));
    }

    /** The share of a trend item's category that the model was given; empty if there is no figure. */
    Optional<Double> share(TrendItem trend, String category) {
        return reported(trend.item())
                .filter(reported -> reported.category().equals(category))
                .flatMap(this::figure);
    }

    PopulationDefinition.Margin margin() {
        return definition.margin();
    }

    Defaults defaults() {
        return definition.defaults();
    }

    PopulationDefinition.Behaviour behaviour() {
        return definition.behaviour();
    }

    private Optional<Reported> reported(String item) {
        return definition.reported().stream()
                .filter(reported -> reported.item().equals(item))
                .filter(reported -> figure(reported).isPresent())
                .findFirst();
    }

    private Optional<Double> figure(Reported reported) {
        return reported.waves().stream()
                .filter(figures -> figures.wave() == wave)
                .flatMap(figures -> Optional.ofNullable(figures.shares().get(panel)).stream())
                .findFirst();
    }

    private Means means(Reported reported) {
        double share = figure(reported).orElseThrow();
        Split split = reported.split();
        double base = 1
                - split.outside().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        normalised(split.category()).forEach((code, part) -> shares.put(code, base * share * part));
        normalised(split.others()).forEach((code, part) -> shares.put(code, base * (1 - share) * part));
        shares.putAll(split.outside());
        return new Means.Shares(shares);
    }

    private static Map<String, Double> normalised(Map<String, Double> shares) {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> normalised = new TreeMap<>();
        shares.forEach((code, share) -> normalised.put(code, share / sum));
        return normalised;
    }

    private boolean fits(Answers answers, Map<String, String> categories) {
        return (answers.panels().isEmpty() || answers.panels().contains(panel))
                && (answers.waves().isEmpty() || answers.waves().contains(wave))
                && categories.entrySet().containsAll(answers.when().entrySet());
    }

    private Chances<List<String>> margin(PanelInstrument instrument) {
        MarginDefinition margin = instrument.definition().margins().stream()
                .filter(declared ->
                        declared.variables().equals(definition.margin().variables()))
                .findFirst()
                .orElseThrow();
        Map<List<String>, Double> shares = new LinkedHashMap<>();
        margin.shares()
                .forEach(share -> shares.put(share.categories(), share.share().doubleValue()));
        return new Chances<>(shares);
    }

    /**
     * What an answer is drawn from.
     *
     * @param leftEmpty how many leave it empty, if it is optional
     */
    record Drawn(Means means, double leftEmpty) {}
}
