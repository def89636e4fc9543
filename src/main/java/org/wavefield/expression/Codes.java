package org.wavefield.expression;

import static org.wavefield.questionnaire.Problem.Kind.INVALID_CONDITION;
import static org.wavefield.questionnaire.Problem.Kind.UNKNOWN_OPTION;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.wavefield.questionnaire.Computed;

/** Compares the codes that an expression names with those that there are. */
final class Codes {

    private final Variables variables;
    private final ToIntFunction<CelExpr> offset;
    private final Findings findings;

    Codes(Variables variables, ToIntFunction<CelExpr> offset, Findings findings) {
        this.variables = variables;
        this.offset = offset;
        this.findings = findings;
    }

    /** Notes each code that the item it is compared with does not have. */
    void compared(CelExpr expression) {
        compared(expression, Map.of());
    }

    /** Notes each result of a computed value that is not among its codes. */
    void results(CelExpr expression, Computed computed) {
        if (isCall(expression, "_?_:_")) {
            results(expression.call().args().get(1), computed);
            results(expression.call().args().get(2), computed);
        } else if (text(expression).isPresent()) {
            text(expression)
                    .filter(code -> !computed.codes().contains(code))
                    .ifPresent(code -> undeclared(expression, code, computed));
        } else {
            coded(expression, Map.of())
                    .ifPresentOrElse(
                            variable -> variable.codes().stream()
                                    .filter(code -> !computed.codes().contains(code))
                                    .forEach(code -> undeclared(expression, code, computed)),
                            () -> findings.add(
                                    INVALID_CONDITION,
                                    offset.applyAsInt(expression),
                                    "It cannot be told which codes " + computed.id() + " takes here.",
                                    "A value with codes gives texts in quotation marks, or an item that has codes."));
        }
    }

    private void undeclared(CelExpr expression, String code, Computed computed) {
        findings.add(
                UNKNOWN_OPTION,
                offset.applyAsInt(expression),
                computed.id() + " can become \"" + code + "\", which is not one of its codes.",
                Names.listed(computed.codes()));
    }

    private void compared(CelExpr expression, Map<String, Variable> bound) {
        Map<String, Variable> inside = bound;
        if (expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().args().size() == 2) {
            pair(expression.call(), bound);
        } else if (expression.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
            CelExpr.CelComprehension loop = expression.comprehension();
            Map<String, Variable> wider = new HashMap<>(bound);
            coded(loop.iterRange(), bound).ifPresent(variable -> wider.put(loop.iterVar(), variable));
            inside = wider;
        }
        for (CelExpr child : References.children(expression)) {
            compared(child, inside);
        }
    }

    private void pair(CelExpr.CelCall call, Map<String, Variable> bound) {
        CelExpr left = call.args().get(0);
        CelExpr right = call.args().get(1);
        switch (call.function()) {
            case "_==_", "_!=_", "@in" -> {
                coded(left, bound).ifPresent(variable -> constants(right).forEach(code -> check(code, variable)));
                coded(right, bound).ifPresent(variable -> constants(left).forEach(code -> check(code, variable)));
            }
            default -> {}
        }
    }

    private void check(CelExpr constant, Variable variable) {
        String code = text(constant).orElseThrow();
        if (variable.codes().contains(code)) {
            return;
        }
        boolean country = variable.name().equals("country");
        String hint = country ? "" : Names.didYouMean(code, variable.codes().stream());
        findings.add(
                UNKNOWN_OPTION,
                offset.applyAsInt(constant),
                country ? "There is no country \"" + code + "\"." : variable.name() + " has no code \"" + code + "\".",
                (hint + " " + (country ? "Countries have two capital letters: DE, GB" : Names.listed(variable.codes())))
                        .strip());
    }

    private Optional<Variable> coded(CelExpr expression, Map<String, Variable> bound) {
        return References.name(expression)
                .flatMap(name -> bound.containsKey(name) ? Optional.of(bound.get(name)) : variables.find(name))
                .filter(variable -> !variable.codes().isEmpty());
    }

    private static Stream<CelExpr> constants(CelExpr expression) {
        Stream<CelExpr> all = expression.getKind() == CelExpr.ExprKind.Kind.LIST
                ? expression.list().elements().stream()
                : Stream.of(expression);
        return all.filter(constant -> text(constant).isPresent());
    }

    static Optional<String> text(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(expression.constant().stringValue())
                : Optional.empty();
    }

    static boolean isCall(CelExpr expression, String function) {
        return expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals(function);
    }
}
