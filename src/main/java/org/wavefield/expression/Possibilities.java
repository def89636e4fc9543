package org.wavefield.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wavefield.questionnaire.Answer;
import org.wavefield.questionnaire.Computed;
import org.wavefield.questionnaire.Item;
import org.wavefield.questionnaire.Questionnaire;

/**
 * All that a condition can see, where that can be told apart by trying: answers with codes, and one number between the
 * limits that the condition names. Whatever is beyond that has no possibilities here, and nothing is claimed about it.
 */
final class Possibilities {

    /** The most that are tried. */
    private static final int LIMIT = 20_000;

    private static final Set<String> PLAIN =
            Set.of("_&&_", "_||_", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "_?_:_");

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Computed> computed = new LinkedHashMap<>();

    Possibilities(Questionnaire questionnaire) {
        questionnaire.items().forEach(item -> items.putIfAbsent(item.id(), item));
        questionnaire.computed().forEach(value -> computed.putIfAbsent(value.id(), value));
    }

    /** What a condition can see; nothing if that cannot be enumerated. */
    Optional<List<Scope>> of(Compiled condition) {
        if (!isPlain(condition.tree())) {
            return Optional.empty();
        }
        List<Scope> scopes = List.of(new Scope(new Facts("", "", 0, Set.of(), Map.of()), Map.of()));
        Set<String> sources = new LinkedHashSet<>();
        condition.variables().forEach(variable -> sources.add(source(variable)));
        long numbers = sources.stream()
                .filter(source -> source.equals("wave") || isNumber(items.get(source)))
                .count();
        if (numbers > 1) {
            return Optional.empty();
        }
        for (String source : sources) {
            List<Scope> wider = new ArrayList<>();
            for (Scope scope : scopes) {
                Optional<List<Scope>> variants = variants(source, scope, condition);
                if (variants.isEmpty() || wider.size() + variants.get().size() > LIMIT) {
                    return Optional.empty();
                }
                wider.addAll(variants.get());
            }
            scopes = wider;
        }
        return Optional.of(scopes);
    }

    /** The item, the computed value or the fact that a variable is read from. */
    private String source(Variable variable) {
        if (variable.place() == Place.FACTS) {
            return variable.name();
        }
        String name = variable.name().replaceFirst("^(answered|nonresponse)\\.", "");
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    private Optional<List<Scope>> variants(String source, Scope scope, Compiled condition) {
        if (items.containsKey(source)) {
            return answers(items.get(source), condition).map(answers -> with(scope, source, answers));
        }
        if (computed.containsKey(source)) {
            List<Answer> codes = computed.get(source).codes().stream()
                    .<Answer>map(Answer.Code::new)
                    .toList();
            return codes.isEmpty() ? Optional.empty() : Optional.of(with(scope, source, codes));
        }
        return Optional.of(facts(source, scope, condition));
    }

    private static List<Scope> facts(String fact, Scope scope, Compiled condition) {
        Facts facts = scope.facts();
        Stream<String> texts = Stream.concat(
                Stream.of("", fact),
                constants(condition, CelConstant.Kind.STRING_VALUE).map(CelConstant::stringValue));
        Stream<Facts> variants =
                switch (fact) {
                    case "country" ->
                        texts.map(text -> new Facts(text, facts.panel(), facts.wave(), Set.of(), facts.variables()));
                    case "panel" ->
                        texts.map(text -> new Facts(facts.country(), text, facts.wave(), Set.of(), facts.variables()));
                    case "wave" ->
                        around(condition, BigDecimal.ONE)
                                .map(wave -> new Facts(
                                        facts.country(), facts.panel(), wave.intValue(), Set.of(), facts.variables()));
                    default ->
                        Stream.concat(Stream.of(facts), texts.map(text -> {
                            Map<String, String> said = new LinkedHashMap<>(facts.variables());
                            said.put(fact.substring(Variables.VENDOR.length()), text);
                            return new Facts(facts.country(), facts.panel(), facts.wave(), Set.of(), said);
                        }));
                };
        return variants.map(variant -> new Scope(variant, scope.answers())).toList();
    }

    private static List<Scope> with(Scope scope, String name, List<Answer> answers) {
        List<Scope> scopes = new ArrayList<>(List.of(scope));
        for (Answer answer : answers) {
            Map<String, Answer> wider = new LinkedHashMap<>(scope.answers());
            wider.put(name, answer);
            scopes.add(new Scope(scope.facts(), wider));
        }
        return scopes;
    }

    private static Optional<List<Answer>> answers(Item item, Compiled condition) {
        List<Answer> answers = new ArrayList<>();
        item.head().nonresponse().forEach(code -> answers.add(new Answer.Code(code.code())));
        if (item instanceof Item.SingleChoice || item instanceof Item.DropDown) {
            item.options().forEach(option -> answers.add(new Answer.Code(option.code())));
        } else if (item instanceof Item.Scale scale) {
            numbers(condition, BigDecimal.valueOf(scale.minimum()), BigDecimal.valueOf(scale.maximum()), 0)
                    .forEach(answers::add);
        } else if (item instanceof Item.NumberEntry number) {
            numbers(condition, number.range().minimum(), number.range().maximum(), number.decimals())
                    .forEach(answers::add);
        } else if (item instanceof Item.MultipleChoice && item.options().size() <= 10) {
            subsets(item).forEach(answers::add);
        } else {
            return Optional.empty();
        }
        return Optional.of(answers);
    }

    private static Stream<Answer> subsets(Item item) {
        List<Answer> subsets = new ArrayList<>();
        for (int mask = 1; mask < 1 << item.options().size(); mask++) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < item.options().size(); i++) {
                if ((mask & 1 << i) != 0) {
                    chosen.add(item.options().get(i).code());
                }
            }
            subsets.add(new Answer.Codes(chosen));
        }
        return subsets.stream();
    }

    private static Stream<Answer> numbers(Compiled condition, BigDecimal minimum, BigDecimal maximum, int decimals) {
        return Stream.concat(Stream.of(minimum, maximum), around(condition, BigDecimal.ONE.movePointLeft(decimals)))
                .filter(number -> number.compareTo(minimum) >= 0 && number.compareTo(maximum) <= 0)
                .distinct()
                .map(Answer.Number::new);
    }

    /** Each number that the condition names, and its neighbours: between two of them, nothing changes. */
    private static Stream<BigDecimal> around(Compiled condition, BigDecimal step) {
        Stream<BigDecimal> numbers = Stream.concat(
                constants(condition, CelConstant.Kind.INT64_VALUE)
                        .map(constant -> BigDecimal.valueOf(constant.int64Value())),
                constants(condition, CelConstant.Kind.DOUBLE_VALUE)
                        .map(constant -> BigDecimal.valueOf(constant.doubleValue())));
        return Stream.concat(Stream.of(BigDecimal.ZERO), numbers)
                .map(number -> number.setScale(Math.max(0, step.scale()), java.math.RoundingMode.FLOOR))
                .flatMap(number -> Stream.of(number.subtract(step), number, number.add(step)));
    }

    private static Stream<CelConstant> constants(Compiled condition, CelConstant.Kind kind) {
        Set<CelConstant> constants = new HashSet<>();
        collect(condition.tree(), constants);
        return constants.stream().filter(constant -> constant.getKind() == kind);
    }

    private static void collect(CelExpr expression, Set<CelConstant> constants) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            constants.add(expression.constant());
        }
        References.children(expression).forEach(child -> collect(child, constants));
    }

    private static boolean isPlain(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT, IDENT, SELECT, LIST ->
                References.children(expression).stream().allMatch(Possibilities::isPlain);
            case CALL ->
                PLAIN.contains(expression.call().function())
                        && expression.call().args().stream().allMatch(Possibilities::isPlain);
            default -> false;
        };
    }

    private static boolean isNumber(Item item) {
        return item instanceof Item.NumberEntry || item instanceof Item.Scale;
    }
}
