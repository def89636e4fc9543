package org.wavefield.expression;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;

/** CEL as conditions use it, with its limits set: an author's mistake must not cost a respondent's time. */
final class Language {

    /** The longest expression, in code points. */
    static final int LONGEST = 2_000;

    /** How often all loops of one evaluation turn together. */
    static final int MOST_TURNS = 10_000;

    /** The function that makes a day of its ISO 8601 form. */
    static final String DATE = "date";

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(50)
            .maxParseErrorRecoveryLimit(10)
            .comprehensionMaxIterations(MOST_TURNS)
            .maxRegexProgramSize(2_000)
            .enableHomogeneousLiterals(true)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private Language() {}

    /** CEL with these variables. */
    static Cel with(Collection<Variable> variables) {
        var builder = CelFactory.plannerCelBuilder()
                .setOptions(OPTIONS)
                // Without has(): answered.<item> asks for an answer.
                .setStandardMacros(
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.MAP,
                        CelStandardMacro.FILTER)
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        DATE,
                        CelOverloadDecl.newGlobalOverload("date_string", SimpleType.TIMESTAMP, SimpleType.STRING)))
                .addFunctionBindings(
                        CelFunctionBinding.from("date_string", String.class, day -> midnight(LocalDate.parse(day))));
        variables.forEach(variable -> builder.addVar(variable.name(), variable.type()));
        return builder.build();
    }

    /** A day as CEL knows it. */
    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
