package org.wavefield.expression;

import static org.wavefield.questionnaire.Problem.Kind.INVALID_PATTERN;
import static org.wavefield.questionnaire.Problem.Kind.MIXED_TYPES;

import dev.cel.bundle.Cel;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.wavefield.questionnaire.Expression;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Questionnaire;

/** Compiles and type-checks all expressions of a questionnaire. */
public final class ExpressionCompiler {

    private static final Set<CelType> COMPUTABLE =
            Set.of(SimpleType.STRING, SimpleType.BOOL, SimpleType.INT, SimpleType.DOUBLE, SimpleType.TIMESTAMP);

    private final Questionnaire questionnaire;
    private final Map<String, String> omitted;
    private final Variables variables;
    private final Cel parser = Language.with(List.of());
    private final Program patterns;
    private final Map<String, Variable> strangers = new HashMap<>();
    private Cel language;
    private int declared;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Expression, Compiled> programs = new HashMap<>();
    private final Set<Expression> coded = new HashSet<>();

    private ExpressionCompiler(Questionnaire questionnaire, Map<String, String> omitted) {
        this.questionnaire = questionnaire;
        this.omitted = Map.copyOf(omitted);
        this.variables = new Variables(questionnaire);
        this.patterns = patterns();
    }

    /**
     * Compiles them, or says all that is wrong with them: with names, codes, types and patterns, and pages that nobody can
     * reach.
     */
    public static Compilation compile(Questionnaire questionnaire) {
        return compile(questionnaire, Map.of());
    }

    /**
     * The same for a questionnaire from which items were left out.
     *
     * @param omitted who left them out, by the items' ids: a condition that asks for one of them is told so
     */
    public static Compilation compile(Questionnaire questionnaire, Map<String, String> omitted) {
        return new ExpressionCompiler(questionnaire, omitted).compile();
    }

    private Compilation compile() {
        List<Parsed> parsed = parse();
        // Computed values in order, so that the type of each is known to those after it; then the conditions.
        parsed.stream().filter(one -> one.site().computed().isPresent()).forEach(this::check);
        parsed.stream().filter(one -> one.site().computed().isEmpty()).forEach(this::check);
        checkPatterns();
        CelExpressions expressions = new CelExpressions(programs, coded, patterns);
        if (problems.isEmpty()) {
            problems.addAll(new Reachability(questionnaire, expressions, programs).problems());
        }
        problems.sort(Problem.IN_ORDER);
        return problems.isEmpty()
                ? new Compilation.Compiled(expressions)
                : new Compilation.Failed(problems.stream().distinct().toList());
    }

    private record Parsed(Site site, CelAbstractSyntaxTree tree) {}

    private List<Parsed> parse() {
        List<Parsed> parsed = new ArrayList<>();
        for (Site site : Site.of(questionnaire)) {
            String text = site.expression().text();
            Findings findings = new Findings(site.expression());
            CelValidationResult result = parser.parse(text);
            if (result.hasError()) {
                Syntax.explain(text, result, findings);
                site.computed().ifPresent(value -> variables.addComputed(value, SimpleType.DYN, site.place()));
            } else {
                parsed.add(new Parsed(site, tree(result)));
            }
            problems.addAll(findings.problems());
        }
        parsed.stream()
                .flatMap(one -> References.of(one.tree().getExpr()).values().stream())
                .filter(name -> name.matches("vendor\\.[a-z][a-z0-9_]*"))
                .forEach(name -> variables.addVendor(name.substring(Variables.VENDOR.length())));
        parsed.stream()
                .flatMap(one -> References.of(one.tree().getExpr()).values().stream())
                .filter(name -> variables.find(name).isEmpty() && !variables.isComputed(name))
                .forEach(name -> strangers.put(name, anything(name)));
        return parsed;
    }

    private static Variable anything(String name) {
        return new Variable(name, SimpleType.DYN, List.of(), Place.FACTS, scope -> Optional.empty());
    }

    private void check(Parsed parsed) {
        Site site = parsed.site();
        Findings findings = new Findings(site.expression());
        CelExpr expression = new Promotion(variables).apply(parsed.tree().getExpr());
        ToIntFunction<CelExpr> offset = offsets(parsed.tree());
        Map<Long, String> names = References.of(expression);
        Names words = new Names(variables, omitted);
        names.forEach((id, name) -> words.check(name, site.place(), start(parsed.tree(), id, name), findings));
        new Codes(variables, offset, findings).compared(expression);
        new Literals(offset, this::isPattern, findings).check(expression);
        Optional<CelAbstractSyntaxTree> checked = types(parsed, expression, names, findings);
        checked.ifPresent(tree -> result(site, tree, offset, findings));
        site.computed()
                .ifPresent(value -> variables.addComputed(
                        value, checked.map(CelAbstractSyntaxTree::getResultType).orElse(SimpleType.DYN), site.place()));
        problems.addAll(findings.problems());
        if (findings.isEmpty()) {
            programs.put(site.expression(), program(checked.orElseThrow(), names));
        }
    }

    /** A name that is not known passes as anything, so that the rest is checked all the same. */
    private Optional<CelAbstractSyntaxTree> types(
            Parsed parsed, CelExpr expression, Map<Long, String> names, Findings findings) {
        List<Variable> unknown = new HashSet<>(names.values())
                .stream()
                        .filter(name -> variables.find(name).isEmpty() && !strangers.containsKey(name))
                        .map(ExpressionCompiler::anything)
                        .toList();
        CelAbstractSyntaxTree tree =
                CelAbstractSyntaxTree.newParsedAst(expression, parsed.tree().getSource());
        CelValidationResult result = language(unknown).check(tree);
        if (result.hasError()) {
            Map<Long, Integer> positions = parsed.tree().getSource().getPositionsMap();
            Types.explain(result.getErrors(), issue -> positions.getOrDefault(issue.getExprId(), 0), findings);
            return Optional.empty();
        }
        return Optional.of(tree(result));
    }

    /** CEL with all variables whose types are known so far, and some more; it is costly to make, so it is kept. */
    private Cel language(List<Variable> more) {
        if (more.isEmpty() && variables.all().size() == declared) {
            return language;
        }
        List<Variable> all = new ArrayList<>(variables.all());
        all.addAll(strangers.values());
        all.addAll(more);
        Cel made = Language.with(all);
        if (more.isEmpty()) {
            language = made;
            declared = variables.all().size();
        }
        return made;
    }

    private void result(Site site, CelAbstractSyntaxTree tree, ToIntFunction<CelExpr> offset, Findings findings) {
        CelType type = tree.getResultType();
        boolean open = type.equals(SimpleType.DYN);
        String word = Types.word(type.name());
        if (site.computed().isEmpty()) {
            if (!open && !type.equals(SimpleType.BOOL)) {
                findings.add(
                        MIXED_TYPES,
                        0,
                        "This is " + word + ", not a condition.",
                        "Compare it with something: age >= 18");
            }
            return;
        }
        var computed = site.computed().get();
        if (!open && !COMPUTABLE.contains(type)) {
            findings.add(
                    MIXED_TYPES,
                    0,
                    computed.id() + " would be " + word + ".",
                    "A computed value is a text, a number, a day, or a yes or no.");
        } else if (!open && !computed.codes().isEmpty() && !type.equals(SimpleType.STRING)) {
            findings.add(
                    MIXED_TYPES, 0, computed.id() + " has codes, but its value is " + word + ".", "Codes are texts.");
        } else if (!computed.codes().isEmpty()) {
            new Codes(variables, offset, findings).results(tree.getExpr(), computed);
            coded.add(site.expression());
        }
    }

    private Compiled program(CelAbstractSyntaxTree tree, Map<Long, String> names) {
        List<Variable> used = new HashSet<>(names.values())
                .stream().map(name -> variables.find(name).orElseThrow()).toList();
        try {
            return new Compiled((Program) language(List.of()).createProgram(tree), used, tree.getExpr());
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("An expression that was checked cannot be planned", e);
        }
    }

    private void checkPatterns() {
        for (Item item : (Iterable<Item>) questionnaire.items()::iterator) {
            if (item instanceof Item.TextEntry text
                    && text.pattern().isPresent()
                    && !isPattern(text.pattern().get())) {
                problems.add(new Problem(
                        INVALID_PATTERN,
                        item.head().origin(),
                        "The pattern of " + item.id() + " cannot be read: "
                                + Findings.shortened(text.pattern().get()),
                        PatternSize.HINT));
            }
        }
    }

    private boolean isPattern(String pattern) {
        if (!PatternSize.isBearable(pattern)) {
            return false;
        }
        try {
            CelExpressions.matches(patterns, pattern, "");
            return true;
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    private static Program patterns() {
        Variable text = new Variable("text", SimpleType.STRING, List.of(), Place.FACTS, scope -> Optional.empty());
        Variable pattern =
                new Variable("pattern", SimpleType.STRING, List.of(), Place.FACTS, scope -> Optional.empty());
        Cel cel = Language.with(List.of(text, pattern));
        try {
            return (Program) cel.createProgram(tree(cel.compile("text.matches(pattern)")));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ToIntFunction<CelExpr> offsets(CelAbstractSyntaxTree tree) {
        return expression -> tree.getSource()
                .getPositionsMap()
                .getOrDefault(References.root(expression).id(), 0);
    }

    /** Where a name begins; CEL puts a dotted one at its last dot. */
    private static int start(CelAbstractSyntaxTree tree, long id, String name) {
        int at = tree.getSource().getPositionsMap().getOrDefault(id, 0);
        return Math.max(0, name.contains(".") ? at - name.lastIndexOf('.') : at);
    }
}
