package org.wavefield.rehearsal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.wavefield.instrument.PopulationDefinition.Behaviour;
import org.wavefield.instrument.PopulationDefinition.CategoryAnswer;
import org.wavefield.instrument.PopulationDefinition.Outsiders;
import org.wavefield.instrument.PopulationDefinition.Range;
import org.wavefield.interview.AskedItem;
import org.wavefield.interview.AskedPage;

/** Somebody who does not exist, and answers all the same. */
final class SimulatedRespondent {

    private final Population population;
    private final Draws draws;
    private final Map<String, String> categories;
    private final Map<String, String> fixed = new LinkedHashMap<>();

    SimulatedRespondent(Population population, Draws draws) {
        this.population = population;
        this.draws = draws;
        this.categories = population.categories(draws);
        population.margin().answers().forEach(this::fix);
        outsider().ifPresent(outsiders -> fixed.put(outsiders.item(), number(outsiders.item(), outsiders.range())));
    }

    /** Whether the consent is refused. */
    boolean declines() {
        return draws.happens("declines", population.behaviour().declines());
    }

    /** The language that is chosen. */
    Locale locale(List<Locale> offered) {
        return Chances.even(offered).draw(draws.about("locale"));
    }

    /** Whether the respondent leaves when this page is shown. */
    boolean breaksOffAt(String page) {
        return draws.happens("breaks off at " + page, population.behaviour().breaksOffPerPage());
    }

    /** How long this page takes, log-normal, at least a millisecond and at most an hour. */
    Duration timeOn(String page) {
        Behaviour behaviour = population.behaviour();
        double seconds = behaviour.medianPageSeconds()
                * Math.exp(behaviour.sigmaPageSeconds()
                        * draws.about("time on " + page).nextGaussian());
        return Duration.ofMillis(Math.min(Math.max(1, Math.round(seconds * 1000)), 3_600_000));
    }

    /**
     * The form of a page as a browser sends it.
     *
     * @param attempt how often the page has come back with its errors; each attempt draws anew
     */
    Map<String, List<String>> fill(AskedPage page, int attempt) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        page.items().forEach(asked -> fields.putAll(fill(asked, attempt)));
        return fields;
    }

    private Map<String, List<String>> fill(AskedItem asked, int attempt) {
        String item = asked.item().id();
        if (fixed.containsKey(item) && attempt == 0) {
            return Map.of(item, List.of(fixed.get(item)));
        }
        return asked.item()
                .accept(new Filling(
                        asked,
                        variable -> population.answers(variable, categories),
                        population.defaults(),
                        variable -> draws.about("answer " + attempt + " to " + variable)));
    }

    private void fix(CategoryAnswer answer) {
        RandomGenerator random = draws.about("way of answering " + answer.item());
        double point = random.nextDouble();
        for (Map.Entry<String, Double> way : answer.nonresponse().entrySet()) {
            point -= way.getValue();
            if (point < 0) {
                fixed.put(answer.item(), way.getKey());
                return;
            }
        }
        String category = categories.get(answer.variable());
        fixed.put(
                answer.item(),
                answer.ranges().isEmpty()
                        ? category
                        : number(answer.item(), answer.ranges().get(category)));
    }

    private Optional<Outsiders> outsider() {
        return population.margin().outsiders().stream()
                .filter(outsiders -> draws.happens("does not belong by " + outsiders.item(), outsiders.share()))
                .findFirst();
    }

    private String number(String item, Range range) {
        return Integer.toString(
                draws.about("number for " + item).nextInt(range.least(), Math.addExact(range.most(), 1)));
    }
}
