package org.wavefield.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Computed;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Page;
import org.wavefield.questionnaire.Questionnaire;

/** All names that a questionnaire's expressions may use. The first of two with the same name counts. */
final class Variables {

    static final String VENDOR = "vendor.";

    private final Map<String, Variable> byName = new LinkedHashMap<>();
    private final Set<String> grids = new LinkedHashSet<>();
    private final Set<String> computed = new LinkedHashSet<>();

    /** Those of the facts and the items; computed values come once their types are known. */
    Variables(Questionnaire questionnaire) {
        fact("country", SimpleType.STRING, List.of(Locale.getISOCountries()), scope -> scope.facts()
                .country());
        fact("panel", SimpleType.STRING, List.of(), scope -> scope.facts().panel());
        fact("wave", SimpleType.INT, List.of(), scope -> (long) scope.facts().wave());
        int position = 0;
        for (Page page : (Iterable<Page>) questionnaire.pages()::iterator) {
            Place place = new Place(position++, page.id(), 0);
            for (Item item : page.items()) {
                item.accept(new ItemVariables(place)).forEach(this::add);
                if (item instanceof Item.Grid) {
                    grids.add(item.id());
                }
            }
            page.computed().forEach(value -> computed.add(value.id()));
        }
    }

    /** Adds what the vendor says under this name. */
    void addVendor(String name) {
        add(new Variable(
                VENDOR + name,
                SimpleType.STRING,
                List.of(),
                Place.FACTS,
                scope -> Optional.ofNullable(scope.facts().variables().get(name))));
    }

    /** Adds a computed value, now that its type is known. */
    void addComputed(Computed value, CelType type, Place place) {
        add(new Variable(value.id(), type, value.codes(), place, scope -> Optional.ofNullable(
                        scope.answers().get(value.id()))
                .map(answer -> computedOf(answer, type))));
    }

    Optional<Variable> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Variable> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** The ids of the grids. */
    boolean isGrid(String name) {
        return grids.contains(name);
    }

    /** Whether a computed value has this name, be its type known or not. */
    boolean isComputed(String name) {
        return computed.contains(name);
    }

    /** The items, or members of items, that have this code. */
    List<String> withCode(String code) {
        return byName.values().stream()
                .filter(variable ->
                        variable.place() != Place.FACTS && variable.codes().contains(code))
                .map(Variable::name)
                .toList();
    }

    private void add(Variable variable) {
        byName.putIfAbsent(variable.name(), variable);
    }

    private void fact(String name, CelType type, List<String> codes, Function<Scope, Object> value) {
        add(new Variable(name, type, codes, Place.FACTS, scope -> Optional.of(value.apply(scope))));
    }

    private static Object computedOf(Answer answer, CelType type) {
        if (answer instanceof Answer.Code code) {
            return code.code();
        }
        if (answer instanceof Answer.Text text) {
            return text.value();
        }
        if (answer instanceof Answer.Truth truth) {
            return truth.value();
        }
        if (answer instanceof Answer.Date date) {
            return Language.midnight(date.value());
        }
        return type.equals(SimpleType.DOUBLE) ? ItemVariables.decimalOf(answer) : ItemVariables.wholeOf(answer);
    }
}
