package org.wavefield.expression;

import static org.wavefield.questionnaire.Problem.Kind.CONDITION_TOO_COSTLY;
import static org.wavefield.questionnaire.Problem.Kind.INVALID_CONDITION;
import static org.wavefield.questionnaire.Problem.Kind.INVALID_PATTERN;

import dev.cel.common.ast.CelExpr;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Checks what can be checked of an expression before anyone answers: days, patterns, loops in loops. */
final class Literals {

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
    }

    private void check(CelExpr expression, int loops) {
        int inside = loops;
        if (Codes.isCall(expression, Language.DATE)) {
            day(expression);
        } else if (Codes.isCall(expression, "matches")) {
            pattern(expression);
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
                            : "“" + pattern + "” is not a pattern.",
                    "Patterns are regular expressions as RE2 reads them.");
        }
    }
}
