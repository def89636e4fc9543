package org.wavefield.expression;

import dev.cel.common.CelErrorCode;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An expression that can be evaluated.
 *
 * @param program its program
 * @param variables those that it uses
 * @param tree what it consists of
 */
record Compiled(Program program, List<Variable> variables, CelExpr tree) {

    /** What answers can bring about, though the expression is sound: the result is unknown then. */
    private static final Set<CelErrorCode> UNDEFINED = Set.of(
            CelErrorCode.DIVIDE_BY_ZERO,
            CelErrorCode.NUMERIC_OVERFLOW,
            CelErrorCode.INVALID_ARGUMENT,
            CelErrorCode.BAD_FORMAT,
            CelErrorCode.INDEX_OUT_OF_BOUNDS,
            CelErrorCode.ATTRIBUTE_NOT_FOUND,
            CelErrorCode.ITERATION_BUDGET_EXCEEDED);

    /** Its result in CEL, which tells an unknown one by its class; nothing where the answers leave it undefined. */
    Optional<Object> evaluate(Scope scope) {
        Map<String, Object> known = new HashMap<>();
        List<CelAttributePattern> unknown = new ArrayList<>();
        for (Variable variable : variables) {
            variable.reader()
                    .apply(scope)
                    .ifPresentOrElse(value -> known.put(variable.name(), value), () -> unknown.add(variable.pattern()));
        }
        try {
            return Optional.of(
                    unknown.isEmpty()
                            ? program.eval(known)
                            : program.eval(PartialVars.of(name -> Optional.ofNullable(known.get(name)), unknown)));
        } catch (CelEvaluationException e) {
            if (UNDEFINED.contains(e.getErrorCode()) || isBeyondFunctions(e)) {
                return Optional.empty();
            }
            throw new IllegalStateException("An expression that compiled cannot be evaluated", e);
        }
    }

    /** What CEL has no code for: a function was given what it cannot work on, such as a day beyond the calendar. */
    private static boolean isBeyondFunctions(CelEvaluationException e) {
        return Stream.iterate(e.getCause(), Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DateTimeException
                        || cause instanceof ArithmeticException
                        || cause instanceof IllegalArgumentException);
    }
}
