package org.wavefield.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Expression;

/** Expressions as programs of CEL. */
final class CelExpressions implements Expressions {

    private final Map<Expression, Compiled> programs;
    private final Set<Expression> coded;
    private final Program patterns;

    /**
     * With these programs.
     *
     * @param coded the computed values whose texts are codes
     * @param patterns tells whether {@code text} matches {@code pattern}
     */
    CelExpressions(Map<Expression, Compiled> programs, Set<Expression> coded, Program patterns) {
        this.programs = Map.copyOf(programs);
        this.coded = Set.copyOf(coded);
        this.patterns = patterns;
    }

    @Override
    public Verdict verdict(Expression condition, Scope scope) {
        Object result = program(condition).evaluate(scope).orElse(null);
        if (result instanceof Boolean met) {
            return met ? Verdict.MET : Verdict.NOT_MET;
        }
        return Verdict.UNKNOWN;
    }

    @Override
    public Optional<Answer> value(Expression value, Scope scope) {
        return program(value).evaluate(scope).flatMap(result -> answer(result, coded.contains(value)));
    }

    @Override
    public boolean matches(String pattern, String text) {
        try {
            return matches(patterns, pattern, text);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A pattern that was checked cannot be evaluated", e);
        }
    }

    /** Whether the whole text matches; fails if the pattern is none. */
    static boolean matches(Program patterns, String pattern, String text) throws CelEvaluationException {
        return (Boolean) patterns.eval(Map.of("text", text, "pattern", "^(?:" + pattern + ")$"));
    }

    private Compiled program(Expression expression) {
        return Objects.requireNonNull(
                programs.get(expression), () -> "Not an expression of this questionnaire: " + expression.origin());
    }

    private static Optional<Answer> answer(Object result, boolean coded) {
        if (result instanceof String text) {
            String stripped = text.strip();
            return stripped.isEmpty()
                    ? Optional.empty()
                    : Optional.of(coded ? new Answer.Code(stripped) : new Answer.Text(stripped));
        }
        if (result instanceof Boolean truth) {
            return Optional.of(new Answer.Truth(truth));
        }
        if (result instanceof Long number) {
            return Optional.of(new Answer.Number(BigDecimal.valueOf(number)));
        }
        if (result instanceof Double number) {
            return Double.isFinite(number)
                    ? Optional.of(new Answer.Number(BigDecimal.valueOf(number)))
                    : Optional.empty();
        }
        if (result instanceof Instant day) {
            return Optional.of(new Answer.Date(LocalDate.ofInstant(day, ZoneOffset.UTC)));
        }
        return Optional.empty();
    }
}
