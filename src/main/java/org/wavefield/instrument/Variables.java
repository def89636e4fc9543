package org.wavefield.instrument;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Questionnaire;

/** The variables of a study that have codes, with all codes that they can take in any of its panels. */
final class Variables {

    private final Map<String, Set<String>> codes = new HashMap<>();

    Variables(Iterable<Questionnaire> questionnaires) {
        for (Questionnaire questionnaire : questionnaires) {
            questionnaire.items().forEach(this::add);
            questionnaire.computed().forEach(computed -> at(computed.id()).addAll(computed.codes()));
        }
    }

    /** The codes of a variable ({@code allies.france} for a grid's row); nothing if there is no such variable. */
    Optional<Set<String>> codes(String variable) {
        return Optional.ofNullable(codes.get(variable)).map(Collections::unmodifiableSet);
    }

    /** Their names. */
    Set<String> names() {
        return Collections.unmodifiableSet(codes.keySet());
    }

    private void add(Item item) {
        if (item instanceof Item.Grid) {
            item.rows().forEach(row -> add(item.id() + "." + row.code(), item));
        } else if (!(item instanceof Item.Information)) {
            add(item.id(), item);
        }
    }

    private void add(String variable, Item item) {
        Set<String> known = at(variable);
        item.options().forEach(option -> known.add(option.code()));
        item.head().nonresponse().forEach(code -> known.add(code.code()));
    }

    private Set<String> at(String variable) {
        return codes.computeIfAbsent(variable, name -> new LinkedHashSet<>());
    }
}
