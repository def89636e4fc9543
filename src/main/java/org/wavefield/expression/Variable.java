package org.wavefield.expression;

import dev.cel.common.types.CelType;
import dev.cel.runtime.CelAttributePattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A name that expressions may use.
 *
 * @param name with its dots: {@code age}, {@code allies.france}, {@code answered.age}
 * @param type in CEL
 * @param codes all values that it, or each of its members, can take; empty if they are not known
 * @param place from where on it can be seen
 * @param reader its value in CEL; nothing where it is unknown
 * @param pattern how CEL is told that it is unknown
 */
record Variable(
        String name,
        CelType type,
        List<String> codes,
        Place place,
        Function<Scope, Optional<Object>> reader,
        CelAttributePattern pattern) {

    Variable(String name, CelType type, List<String> codes, Place place, Function<Scope, Optional<Object>> reader) {
        this(name, type, List.copyOf(codes), place, reader, CelAttributePattern.fromQualifiedIdentifier(name));
    }
}
