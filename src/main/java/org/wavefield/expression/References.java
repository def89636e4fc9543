package org.wavefield.expression;

import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the names that an expression uses, with their dots. */
final class References {

    private final Map<Long, String> names = new LinkedHashMap<>();

    /** The names by the id of the expression that is the name; those that a macro binds are none. */
    static Map<Long, String> of(CelExpr expression) {
        References references = new References();
        references.walk(expression, Set.of());
        return references.names;
    }

    /** The name that an expression is, if it is one. */
    static Optional<String> name(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> Optional.of(expression.ident().name());
            case SELECT ->
                name(expression.select().operand())
                        .map(operand -> operand + "." + expression.select().field());
            default -> Optional.empty();
        };
    }

    /** The leftmost part of a name. */
    static CelExpr root(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.SELECT
                ? root(expression.select().operand())
                : expression;
    }

    /** The expressions directly below. */
    static java.util.List<CelExpr> children(CelExpr expression) {
        java.util.List<CelExpr> children = new java.util.ArrayList<>();
        switch (expression.getKind()) {
            case SELECT -> children.add(expression.select().operand());
            case CALL -> {
                expression.call().target().ifPresent(children::add);
                children.addAll(expression.call().args());
            }
            case LIST -> children.addAll(expression.list().elements());
            case MAP ->
                expression.map().entries().forEach(entry -> {
                    children.add(entry.key());
                    children.add(entry.value());
                });
            case STRUCT -> expression.struct().entries().forEach(entry -> children.add(entry.value()));
            case COMPREHENSION -> {
                CelExpr.CelComprehension loop = expression.comprehension();
                children.addAll(java.util.List.of(
                        loop.iterRange(), loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result()));
            }
            default -> {}
        }
        return children;
    }

    private void walk(CelExpr expression, Set<String> bound) {
        Optional<String> name = name(expression);
        if (name.isPresent()) {
            if (!bound.contains(root(expression).ident().name())) {
                names.put(expression.id(), name.get());
            }
            return;
        }
        Set<String> inside = new HashSet<>(bound);
        if (expression.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
            inside.add(expression.comprehension().iterVar());
            inside.add(expression.comprehension().iterVar2());
            inside.add(expression.comprehension().accuVar());
        }
        children(expression).forEach(child -> walk(child, inside));
    }
}
