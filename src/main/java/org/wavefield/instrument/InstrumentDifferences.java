package org.wavefield.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What differs between two versions of a study's questionnaire, as respondents and the engine meet it.
 *
 * @param differences by aspect, then in the order of the newer version
 */
public record InstrumentDifferences(List<Difference> differences) {
    public InstrumentDifferences {
        differences = List.copyOf(differences);
    }

    /** What a difference is about. */
    public enum Aspect {
        /** A country panel as a whole. */
        PANEL,
        /** An item, with its type, its limits and its place. */
        ITEM,
        /** Whether an item, a page, an option or a row is asked or offered. */
        CONDITION,
        /** An option or a row, and their order. */
        OPTION,
        /** The order of pages, and what screens out. */
        ROUTING,
        /** A rule for answers, or a value derived from them. */
        RULE,
        /** What respondents read, in one language. */
        WORDING,
        /** The study's own plans: consent version, margins, quotas, protocol. */
        SETTING
    }

    /**
     * One difference.
     *
     * @param subject the id of what differs
     * @param before how it was; empty if it was not there
     * @param after how it is; empty if it is not there any more
     * @param where codes of the panels, or for wordings the locales, in which it is so
     */
    public record Difference(
            Aspect aspect, String subject, Optional<String> before, Optional<String> after, Set<String> where) {
        public Difference {
            where = java.util.Collections.unmodifiableSet(new TreeSet<>(where));
        }

        /** Whether the subject is new. */
        public boolean added() {
            return before.isEmpty();
        }

        /** Whether the subject is gone. */
        public boolean removed() {
            return after.isEmpty();
        }
    }

    /** Whether there is none. */
    public boolean none() {
        return differences.isEmpty();
    }

    /** Those about one thing. */
    public List<Difference> of(Aspect aspect) {
        return differences.stream()
                .filter(difference -> difference.aspect() == aspect)
                .toList();
    }

    /** From one version to another. */
    public static InstrumentDifferences between(Instrument before, Instrument after) {
        Map<Place, Pair> found = new LinkedHashMap<>();
        for (String panel : union(after.panels().keySet(), before.panels().keySet())) {
            compare(before.panel(panel), after.panel(panel), panel, found);
        }
        Map<Fact, Set<String>> gathered = new LinkedHashMap<>();
        found.forEach((place, pair) -> gathered.computeIfAbsent(
                        new Fact(place.aspect(), place.subject(), pair), fact -> new TreeSet<>())
                .add(place.where()));
        List<Difference> differences = gathered.entrySet().stream()
                .map(entry -> entry.getKey().difference(entry.getValue()))
                .sorted(Comparator.comparing(Difference::aspect))
                .collect(Collectors.toCollection(ArrayList::new));
        return new InstrumentDifferences(differences);
    }

    private static void compare(
            Optional<PanelInstrument> before, Optional<PanelInstrument> after, String panel, Map<Place, Pair> found) {
        if (before.isEmpty() || after.isEmpty()) {
            found.put(
                    new Place(Aspect.PANEL, panel, panel),
                    new Pair(before.map(known -> known.definition().name()), after.map(known -> known.definition()
                            .name())));
            return;
        }
        PanelFacts old = PanelFacts.of(before.get());
        PanelFacts now = PanelFacts.of(after.get());
        Set<String> whole = new TreeSet<>();
        compare(old.items(), now.items()).forEach((item, pair) -> {
            found.put(new Place(Aspect.ITEM, item, panel), pair);
            if (pair.oneSided()) {
                whole.add(item);
            }
        });
        old.facts().keySet().stream().sorted().forEach(aspect -> compare(
                        old.facts().get(aspect), now.facts().get(aspect))
                .forEach((id, pair) -> {
                    if (!whole.contains(PanelFacts.item(id))) {
                        found.put(new Place(aspect, id, panel), pair);
                    }
                }));
        for (String locale : union(now.wordings().keySet(), old.wordings().keySet())) {
            compare(
                            old.wordings().getOrDefault(locale, Map.of()),
                            now.wordings().getOrDefault(locale, Map.of()))
                    .forEach((id, pair) -> {
                        if (!whole.contains(PanelFacts.item(id)) || id.equals(PanelFacts.item(id))) {
                            found.put(new Place(Aspect.WORDING, id, locale), pair);
                        }
                    });
        }
    }

    private static Map<String, Pair> compare(Map<String, String> before, Map<String, String> after) {
        Map<String, Pair> differing = new LinkedHashMap<>();
        for (String id : union(after.keySet(), before.keySet())) {
            Pair pair = new Pair(Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id)));
            if (!pair.before().equals(pair.after())) {
                differing.put(id, pair);
            }
        }
        return differing;
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }

    /** Where something was compared. */
    private record Place(Aspect aspect, String subject, String where) {}

    /** How it was, and how it is. */
    private record Pair(Optional<String> before, Optional<String> after) {
        boolean oneSided() {
            return before.isEmpty() || after.isEmpty();
        }
    }

    /** What was found, wherever. */
    private record Fact(Aspect aspect, String subject, Pair pair) {
        Difference difference(Set<String> where) {
            return new Difference(aspect, subject, pair.before(), pair.after(), where);
        }
    }
}
