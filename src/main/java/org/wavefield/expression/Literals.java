package org.wavefield.expression;

import static org.wavefield.questionnaire.Problem.Kind.CONDITION_TOO_COSTLY;
import static org.wavefield.questionnaire.Problem.Kind.INVALID_CONDITION;
import static org.wavefield.questionnaire.Problem.Kind.INVALID_PATTERN;

import dev.cel.common.ast.CelExpr;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Checks what can be checked of an expression before anyone answers: days, patterns, loops, and what hides a type. */
final class Literals {

    private static final Set<CelExpr.ExprKind.Kind> KEYED =
            Set.of(CelExpr.ExprKind.Kind.MAP, CelExpr.ExprKind.Kind.STRUCT);

    private final ToIntFunction<CelExpr> offset;
    private final Predicate<String> isPattern;
    private final Findings findings;

    Literals(ToIntFunction<CelExpr> offset, Predicate<String> isPattern, Findings findings) {
        this.offset = offset;
        this.isPattern = isPattern;
        this.findings = findings;
    }

    void check(CelExpr expression) {
        check(expression, 0);
        if (turns(expression) > Language.MOST_TURNS) {
            findings.add(
                    CONDITION_TOO_COSTLY,
                    0,
                    "This goes through lists more than " + Language.MOST_TURNS + " times.",
                    "Take shorter lists, or fewer within others.");
        }
    }

    private void check(CelExpr expression, int loops) {
        int inside = loops;
        if (Codes.isCall(expression, Language.DATE)) {
            day(expression);
        } else if (Codes.isCall(expression, "matches")) {
            pattern(expression);
        } else if (Codes.isCall(expression, "dyn")) {
            findings.add(
                    INVALID_CONDITION,
                    offset.applyAsInt(expression),
                    "dyn() would hide of which kind a value is.",
                    "Take it away: what is compared has to be of one kind.");
        } else if (KEYED.contains(expression.getKind())) {
            findings.add(
                    INVALID_CONDITION,
                    offset.applyAsInt(expression),
                    "Curly brackets mean nothing in a condition.",
                    "A list stands in square brackets: in [\"likely\", \"very_likely\"]");
        } else if (expression.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION && ++inside == 3) {
            findings.add(
                    CONDITION_TOO_COSTLY,
                    offset.applyAsInt(expression),
                    "This goes through lists within lists within lists.",
                    "Two levels are the most. Give the inner part a name, as a computed value.");
        }
        for (CelExpr child : References.children(expression)) {
            check(child, inside);
        }
    }

    /** How often the loops of an expression turn at most, as far as its lists are written out. */
    private static long turns(CelExpr expression) {
        if (expression.getKind() != CelExpr.ExprKind.Kind.COMPREHENSION) {
            return References.children(expression).stream()
                    .mapToLong(Literals::turns)
                    .sum();
        }
        CelExpr.CelComprehension loop = expression.comprehension();
        long once = 1 + turns(loop.loopCondition()) + turns(loop.loopStep());
        return turns(loop.iterRange()) + length(loop.iterRange()) * once;
    }

    private static long length(CelExpr list) {
        return switch (list.getKind()) {
            case LIST -> list.list().elements().size();
            case COMPREHENSION -> length(list.comprehension().iterRange());
            default -> 1;
        };
    }

    private void day(CelExpr call) {
        String day =
                call.call().args().stream().findFirst().flatMap(Codes::text).orElse("");
        try {
            LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            findings.add(
                    INVALID_CONDITION,
                    offset.applyAsInt(call),
                    day.isEmpty() ? "date() takes a day in quotation marks." : "“" + day + "” is not a day.",
                    "A day is written year-month-day: date(\"2025-03-01\")");
        }
    }

    private void pattern(CelExpr call) {
        var args = call.call().args();
        String pattern =
                args.isEmpty() ? "" : Codes.text(args.get(args.size() - 1)).orElse("");
        if (pattern.isEmpty() || !isPattern.test(pattern)) {
            findings.add(
                    INVALID_PATTERN,
                    offset.applyAsInt(call),
                    pattern.isEmpty()
                            ? "matches() takes a pattern in quotation marks."
                            : "“" + Findings.shortened(pattern) + "” is not a pattern.",
                    PatternSize.HINT);
        }
    }
}
