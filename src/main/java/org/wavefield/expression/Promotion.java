package org.wavefield.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import java.util.List;
import java.util.Set;

/**
 * Lets whole literals stand beside decimals. CEL compares numbers of two kinds, but neither for equality nor in lists and
 * sums: {@code income == 5} becomes {@code income == 5.0} where {@code income} has decimals.
 */
final class Promotion {

    private static final Set<String> NUMERIC =
            Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "_+_", "_-_", "_*_", "_/_", "@in");
    private static final Set<String> ARITHMETIC = Set.of("_+_", "_-_", "_*_", "_/_", "-_");

    private final Variables variables;

    Promotion(Variables variables) {
        this.variables = variables;
    }

    /** The same expression with its whole literals made decimals where they meet decimals. */
    CelExpr apply(CelExpr expression) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
            return inside(expression.id(), expression.comprehension());
        }
        if (expression.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return expression;
        }
        CelExpr.CelCall call = expression.call();
        List<CelExpr> args = call.args().stream().map(this::apply).toList();
        boolean promote = NUMERIC.contains(call.function()) && args.stream().anyMatch(this::isDecimal);
        boolean branches =
                call.function().equals("_?_:_") && args.stream().skip(1).anyMatch(this::isDecimal);
        ImmutableList<CelExpr> promoted = args.stream()
                .map(arg -> promote || branches ? decimal(arg) : arg)
                .collect(ImmutableList.toImmutableList());
        return CelExpr.ofCall(expression.id(), call.target(), call.function(), promoted);
    }

    private CelExpr inside(long id, CelExpr.CelComprehension loop) {
        return CelExpr.ofComprehension(
                id,
                loop.iterVar(),
                loop.iterVar2(),
                apply(loop.iterRange()),
                loop.accuVar(),
                apply(loop.accuInit()),
                apply(loop.loopCondition()),
                apply(loop.loopStep()),
                apply(loop.result()));
    }

    private boolean isDecimal(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> expression.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE;
            case IDENT, SELECT ->
                References.name(expression)
                        .flatMap(variables::find)
                        .filter(variable -> variable.type().equals(SimpleType.DOUBLE))
                        .isPresent();
            case LIST -> expression.list().elements().stream().anyMatch(this::isDecimal);
            case CALL -> isDecimalCall(expression.call());
            default -> false;
        };
    }

    private boolean isDecimalCall(CelExpr.CelCall call) {
        return call.function().equals("double")
                || ARITHMETIC.contains(call.function()) && call.args().stream().anyMatch(this::isDecimal)
                || call.function().equals("_?_:_")
                        && call.args().stream().skip(1).anyMatch(this::isDecimal);
    }

    private CelExpr decimal(CelExpr expression) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.LIST) {
            return CelExpr.ofList(
                    expression.id(),
                    expression.list().elements().stream().map(this::decimal).collect(ImmutableList.toImmutableList()),
                    expression.list().optionalIndices());
        }
        return expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expression.constant().getKind() == CelConstant.Kind.INT64_VALUE
                ? CelExpr.ofConstant(expression.id(), CelConstant.ofValue((double)
                        expression.constant().int64Value()))
                : expression;
    }
}
